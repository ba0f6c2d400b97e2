import { existsSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { founderToken } from './accounts/join.ts'
import { linkCommand } from './accounts/link-command.ts'
import { backupCommand, restoreCommand } from './backup/commands.ts'
import { BadSetting, readSettings, type Settings } from './config.ts'
import { openDoor } from './control/door.ts'
import { type Adapters, takeData } from './data-folder.ts'
import { makeFolder } from './make-folder.ts'
import { openDisk } from './media/disk.ts'
import { residentsApart } from './rehearsal/apart.ts'
import { Stand } from './stand.ts'
import { steadyClock } from './steady-clock.ts'
import { openSqlite } from './store/sqlite.ts'
import { sentenceOf } from './store/trouble.ts'
import { welcome } from './welcome.ts'

/** Settings beside the package, which `npm start` reads before it starts this. */
const dotEnv = join(import.meta.dirname, '../.env')
/** A start is over after so many ms. */
const settledMs = 1_000
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

const adapters: Adapters = {
  openStore: (folder) => openSqlite(folder, (sentence) => console.error(sentence)),
  openMedia: openDisk,
  clock: steadyClock(),
}

async function start(settings: Settings): Promise<void> {
  try {
    makeFolder(settings.dataDir)
  } catch {
    quit(`The data folder ${settings.dataDir} cannot be made: choose another with DATA_DIR.`)
  }
  const data = await takeData(settings.dataDir, adapters).catch((error: unknown) => quit(sentenceOf(error)))
  const rehearsals = residentsApart(() => `http://127.0.0.1:${standing?.port ?? settings.port}`)
  let standing: Stand | null = null
  const client = join(import.meta.dirname, '../dist/client')
  try {
    standing = await Stand.begin({ settings, adapters, rehearsals, client }, data)
  } catch (error) {
    quit(listenTrouble(error, settings))
  }
  const running = standing
  const shutDoor = await openDoor(settings.dataDir, running.keeper).catch((error: unknown) => {
    console.error(`Without a door for backups while it runs: ${sentenceOf(error)}`)
    return () => undefined
  })
  welcome({ settings, port: running.port, founder: await founderToken(data.documents, Date.now()) })
  // Compiled code is written down now, not when it ends: a server that is killed starts again as fast as one that ended.
  setTimeout(() => flushCompileCache(), settledMs).unref()

  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    setTimeout(
      () => quit('The disk did not answer in time: ended without waiting for it. Nothing that was confirmed is lost.'),
      endingMs,
    ).unref()
    shutDoor()
    await running.end()
    process.exit(0)
  }
  process.on('SIGTERM', () => void end())
  process.on('SIGINT', () => void end())
}

const commands = {
  backup: (args: readonly string[], { dataDir }: Settings) => backupCommand(args, dataDir, adapters),
  restore: (args: readonly string[], { dataDir }: Settings) => restoreCommand(args, dataDir, adapters),
  link: (args: readonly string[], settings: Settings) => linkCommand(args, settings, adapters),
}

async function run(command: keyof typeof commands, args: readonly string[]): Promise<void> {
  try {
    if (existsSync(dotEnv)) process.loadEnvFile(dotEnv)
    console.log(await commands[command](args, settingsOrQuit()))
  } catch (error) {
    quit(sentenceOf(error))
  }
}

const [command, ...args] = process.argv.slice(2)
if (command !== undefined && Object.hasOwn(commands, command)) await run(command as keyof typeof commands, args)
else await start(settingsOrQuit())
