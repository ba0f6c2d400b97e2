import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a data folder holds of people, in the order in which it leaves: a log before its file, which it may not be parted from. */
const matter = ['gommette.sqlite-wal', 'gommette.sqlite-shm', 'gommette.sqlite', 'media'] as const

/** Where the copy for a backup lies while it is written. */
export const copyFolder = (dataDir: string): string => join(dataDir, 'backup.part')
/** Where a backup is unpacked and judged. */
export const stagingFolder = (dataDir: string): string => join(dataDir, 'restore.part')
/** What a restore replaced, for those who chose the wrong file. */
export const formerFolder = (dataDir: string): string => join(dataDir, 'before-restore')
/** The same, until the restored data have opened. */
const asideFolder = (dataDir: string): string => join(dataDir, 'before-restore.part')

/** [D3] What was replaced is kept for so long, ms. */
const formerFor = 7 * 24 * 3_600_000

const drop = (path: string): void => rmSync(path, { recursive: true, force: true })

/** Makes names last through a power cut, where the system can. */
function settle(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function move(from: string, to: string, names: readonly string[] = matter): void {
  for (const name of names) if (existsSync(join(from, name))) renameSync(join(from, name), join(to, name))
  settle(to)
  settle(from)
}

/** Puts staged data in the place of the data folder's own, which wait aside. Nobody may have them open. */
export function exchange(dataDir: string): void {
  mkdirSync(asideFolder(dataDir), { mode: 0o700 })
  settle(dataDir)
  move(dataDir, asideFolder(dataDir))
  move(stagingFolder(dataDir), dataDir)
}

/** The restored data have opened: what they replaced is kept for a while. */
export function keepFormer(dataDir: string, now: number): void {
  const former = formerFolder(dataDir)
  drop(former)
  utimesSync(asideFolder(dataDir), now / 1000, now / 1000)
  renameSync(asideFolder(dataDir), former)
  drop(stagingFolder(dataDir))
  settle(dataDir)
}

/**
 * Undoes an exchange that did not come to its end, because the restored data did not open, or because the power went.
 * At a start, before the database is opened. True when there was something to undo.
 */
export function putBack(dataDir: string): boolean {
  const aside = asideFolder(dataDir)
  if (!existsSync(aside)) return false
  const waiting = new Set(matter.filter((name) => existsSync(join(aside, name))))
  // A log that lies here while the file waits aside is that of the file which took its place.
  const replaced = waiting.has('gommette.sqlite') ? matter.slice(0, 3) : []
  for (const name of [...replaced, ...waiting]) drop(join(dataDir, name))
  move(aside, dataDir, matter.toReversed())
  drop(aside)
  settle(dataDir)
  return true
}

/** Removes what an interrupted backup or restore left half made. The data folder must be ours. */
export function clearHalves(dataDir: string): void {
  for (const folder of [copyFolder(dataDir), stagingFolder(dataDir)]) drop(folder)
}

/** [D3] Drops what a restore replaced once it has been kept long enough. */
export async function dropFormer(dataDir: string, now: number): Promise<void> {
  const former = formerFolder(dataDir)
  const since = await stat(former).catch(() => null)
  if (since && since.mtimeMs + formerFor < now) await rm(former, { recursive: true, force: true })
}
