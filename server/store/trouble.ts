/** A failure that we can explain: its message is one sentence for the person who runs the server. */
export class Trouble extends Error {}

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
