import { join } from 'node:path'
import { founderToken } from './accounts/join.ts'
import { machineClock } from './clock.ts'
import { BadSetting, readSettings, type Settings } from './config.ts'
import { makeFolder } from './make-folder.ts'
import { openDisk } from './media/disk.ts'
import { residentsApart } from './rehearsal/apart.ts'
import { type Serving, serve } from './serve.ts'
import { openSqlite } from './store/sqlite.ts'
import { welcome } from './welcome.ts'

/** Devices come back over this long after a restart, ms. */
const spreadMs = 3_000
/** The longest that an ending waits for the disk, ms. */
const endingMs = 9_000

/** Ends with one plain sentence. */
function quit(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** What listening can fail of, in a sentence. */
function listenTrouble(error: unknown, { port, host }: Settings): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE') return `Port ${port} is taken: end what uses it, or choose another with PORT=4601.`
  if (code === 'EACCES') return `This account may not listen on port ${port}: choose one above 1024 with PORT=4600.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${host} is not an address of this machine.`
  return error instanceof Error ? error.message : String(error)
}

function settingsOrQuit(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    if (error instanceof BadSetting) quit(error.message)
    throw error
  }
}

async function start(settings: Settings): Promise<void> {
  try {
    makeFolder(settings.dataDir)
  } catch {
    quit(`The data folder ${settings.dataDir} cannot be made: choose another with DATA_DIR.`)
  }
  const opened = await openSqlite(settings.dataDir, (sentence) => console.error(sentence)).catch((error: Error) =>
    quit(error.message),
  )
  const media = openDisk(join(settings.dataDir, 'media'))
  const rehearsals = residentsApart(() => `http://127.0.0.1:${serving?.port ?? settings.port}`)
  let serving: Serving | null = null
  try {
    serving = await serve({
      settings,
      store: opened.store,
      documents: opened.documents,
      media,
      rehearsals,
      clock: machineClock,
      client: join(import.meta.dirname, '../dist/client'),
    })
  } catch (error) {
    quit(listenTrouble(error, settings))
  }
  const running = serving
  welcome({ settings, port: running.port, founder: await founderToken(opened.documents, Date.now()) })

  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    setTimeout(
      () => quit('The disk did not answer in time: ended without waiting for it. Nothing that was confirmed is lost.'),
      endingMs,
    ).unref()
    await running.close(spreadMs)
    await opened.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void end())
  process.on('SIGINT', () => void end())
}

await start(settingsOrQuit())
