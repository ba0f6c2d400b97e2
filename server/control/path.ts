import { createHash } from 'node:crypto'
import { mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A socket's path has some 107 bytes at most. */
const longest = 100

const named = (dataDir: string): string => join(dataDir, 'control.sock')
const pipe = (dataDir: string): string =>
  `\\\\.\\pipe\\gommette-${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`

/** Where the door of a data folder can be made, for its owner alone; what an ended process left there is removed. */
export function newDoorPath(dataDir: string): string {
  if (process.platform === 'win32') return pipe(dataDir)
  const path = named(dataDir)
  rmSync(path, { force: true })
  if (Buffer.byteLength(path) <= longest) return path
  const real = join(mkdtempSync(join(tmpdir(), 'gommette-')), 'control.sock')
  symlinkSync(real, path)
  return real
}

/** Where the door of a data folder is, if there is one. */
export function doorPath(dataDir: string): string {
  if (process.platform === 'win32') return pipe(dataDir)
  try {
    return readlinkSync(named(dataDir))
  } catch {
    return named(dataDir)
  }
}
