import { createReadStream, existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openDoor } from '../control/door.ts'
import { knock } from '../control/knock.ts'
import { type Adapters, openRestored, takeData } from '../data-folder.ts'
import { makeFolder } from '../make-folder.ts'
import { Trouble } from '../store/trouble.ts'
import { databasePart, dayOf, type Manifest, usualDays } from './manifest.ts'
import { replace, unpack } from './replace.ts'
import { saveBackup } from './save.ts'
import { takeBackup } from './take.ts'

/** npm runs in the project's folder; a file is named from where somebody typed it. */
const named = (file: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), file)

const weight = ({ parts }: Manifest): string =>
  `${(parts.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB`

const inWords = (manifest: Manifest): string => {
  const { workshops, contributions, pictures } = manifest.counts
  return `${workshops} workshops, ${contributions} contributions, ${pictures} pictures, ${weight(manifest)}`
}

/** `backup FILE`: all of a data folder in one file, whether a server holds it or not. Resolves with what was done. */
export async function backupCommand(args: readonly string[], dataDir: string, adapters: Adapters): Promise<string> {
  const usage = 'Say where: npm run backup -- FILE [--overwrite] [--days N]'
  const { values, positionals } = parsed(args, { overwrite: { type: 'boolean' }, days: { type: 'string' } }, usage)
  const days = Number(values.days ?? usualDays)
  if (!Number.isInteger(days) || days < 1 || days > 36_500) throw new Trouble('--days is a number of days, at least 1.')
  const [given] = positionals
  if (!given || positionals.length > 1) throw new Trouble(usage)
  const file = named(given)
  const line = await knock(dataDir)
  const bytes = line ? (await line.ask({ verb: 'backup', days })).bytes : backupAlone(dataDir, adapters, days)
  const manifest = await saveBackup(file, bytes, { overwrite: values.overwrite === true }).finally(() => line?.leave())
  return `Saved in ${file}: ${inWords(manifest)}. To be deleted by ${dayOf(manifest.expiresAt)}.`
}

/** `restore FILE`: puts a backup in the place of the data, whether a server holds them or not. Resolves with what was done. */
export async function restoreCommand(args: readonly string[], dataDir: string, adapters: Adapters): Promise<string> {
  const usage = 'Say which: npm run restore -- FILE [--expired], or npm run restore -- --undo'
  const { values, positionals } = parsed(args, { expired: { type: 'boolean' }, undo: { type: 'boolean' } }, usage)
  const [given] = positionals
  const undo = values.undo === true
  if (undo ? given : !given || positionals.length > 1) throw new Trouble(usage)
  const file = given ? named(given) : null
  if (file && !(await stat(file).catch(() => null))?.isFile()) throw new Trouble(`There is no file ${file}.`)
  const body = file ? createReadStream(file) : nothing()
  const ask = { verb: 'restore', expired: values.expired === true, undo } as const
  const line = await knock(dataDir)
  const said = line
    ? (await line.ask(ask, body).finally(() => line.leave())).said
    : await restoreAlone(ask, body, dataDir, adapters)
  return `${undo ? 'Took back the last restore' : `Restored ${file}`}. ${said}
What was there before is kept for 7 days: npm run restore -- --undo puts it back.`
}

/** No server runs: the database is opened here, and nobody else may open it meanwhile. */
async function* backupAlone(dataDir: string, adapters: Adapters, days: number): AsyncGenerator<Uint8Array> {
  if (!existsSync(join(dataDir, databasePart))) throw new Trouble(`There is nothing to back up in ${dataDir}.`)
  const { vault, media, close } = await takeData(dataDir, adapters)
  try {
    yield* takeBackup({ dataDir, vault, media, openVault: adapters.openStore, now: adapters.clock.now(), days })
  } finally {
    await close()
  }
}

async function restoreAlone(
  { expired, undo }: { readonly expired: boolean; readonly undo: boolean },
  body: AsyncIterable<Uint8Array>,
  dataDir: string,
  adapters: Adapters,
): Promise<string> {
  makeFolder(dataDir)
  // Opened once, so that what an ended server left is whole; its door then keeps a server from starting meanwhile.
  await (await takeData(dataDir, adapters)).close()
  const shut = await openDoor(dataDir, async () => {
    throw new Trouble('A restore is under way: wait until it is done.')
  })
  try {
    const now = adapters.clock.now()
    await unpack(body, undo, { dataDir, now, expired, openVault: adapters.openStore })
    await (await replace(dataDir, now, () => openRestored(dataDir, adapters))).close()
    return 'Start the server when you like.'
  } finally {
    shut()
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function parsed(args: readonly string[], options: Record<string, { type: 'boolean' | 'string' }>, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    throw new Trouble(usage)
  }
}
