import type { StorageTrouble } from '../../shared/workshop/storage.ts'

/** A failure that we can explain: its message is one sentence for the person who runs the server. */
export class Trouble extends Error {
  /** How the disk is, when that is the reason. */
  readonly storage: StorageTrouble | null

  constructor(sentence: string, storage: StorageTrouble | null = null) {
    super(sentence)
    this.storage = storage
  }
}

/** SQLite's result codes that have a cause outside of our code (https://sqlite.org/rescode.html). */
const sentences: Readonly<Record<number, string>> = {
  5: 'The database is in use by another process.',
  6: 'The database is in use by another process.',
  8: 'The data folder cannot be written to.',
  10: 'The disk refused to read or write the database: nothing was saved.',
  11: 'The database file is damaged: restore a backup.',
  13: 'The disk is full: nothing was saved.',
  14: 'The database file cannot be opened or created in the data folder.',
  19: 'A row breaks the rules of the database: nothing was saved.',
  26: 'The database file is damaged: restore a backup.',
  3850: 'The database file is read-only, or lies on a disk that cannot lock files.',
}

/** One sentence for what SQLite, the file system or our own code threw. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return `The store failed: ${String(error)}.`
  if ('errcode' in error && typeof error.errcode === 'number')
    return sentences[error.errcode] ?? sentences[error.errcode & 0xff] ?? `The database failed: ${error.message}.`
  if ('code' in error && 'syscall' in error) return `The data folder cannot be written to (${String(error.code)}).`
  return error instanceof Trouble ? error.message : `The store failed: ${error.message}.`
}

/** SQLite's primary result codes, and the system's, that speak of the disk and not of what was to be written. */
const full = new Set<unknown>([13, 'ENOSPC', 'EDQUOT'])
const unwritable = new Set<unknown>([8, 10, 14, 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EFBIG'])

/** What is wrong with the disk, when an error comes of it. */
export function storageTroubleOf(error: unknown): StorageTrouble | null {
  if (!(error instanceof Error)) return null
  if (error instanceof Trouble) return error.storage
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : 'code' in error ? error.code : null
  return full.has(code) ? 'full' : unwritable.has(code) ? 'unwritable' : null
}
