import type { DatabaseSync } from 'node:sqlite'
import { truncateLog } from './database.ts'
import type { ErasedTraces } from './erasure.ts'

/** Pages that one more tick of quiet allows to be rewritten: 16 MB, a sixth of a second. */
const pagesPerTick = 4096
/** Pages that an ending may rewrite: 200 MB, about 2 s. */
const pagesAtClose = 50_000

/**
 * What the database needs now and then. Every tick after a change, the write-ahead log is emptied: what was
 * replaced does not linger there, and a restart has little to read. When nobody has asked for anything in a
 * while (the longer, the bigger the file), the traces of what was erased are scrubbed.
 */
export function housekeeping(db: DatabaseSync, traces: ErasedTraces) {
  const pageCount = db.prepare('PRAGMA page_count')
  const pages = (): number => Number(pageCount.get()?.page_count)
  let quietTicks = 0
  let swept = false
  return {
    asked(): void {
      quietTicks = 0
      swept = false
    },

    tick(): void {
      if (!swept) truncateLog(db)
      swept = true
      const enough = 1 + pages() / pagesPerTick
      if (quietTicks++ >= enough && traces.marked()) traces.scrub()
    },

    /** A big file is not rewritten while somebody waits for the end: it stays marked, and is scrubbed in the next quiet. */
    close(): void {
      if (traces.marked() && pages() <= pagesAtClose) traces.scrub()
    },
  }
}
