import type { DatabaseSync } from 'node:sqlite'
import { truncateLog } from './database.ts'
import type { ErasedTraces } from './erasure.ts'

/** Pages that one more tick of quiet allows to be rewritten: 16 MB, a sixth of a second. */
const pagesPerTick = 4096

/**
 * What the database needs now and then. Every tick after a change, the write-ahead log is emptied: what was
 * replaced does not linger there, and a restart has little to read. When nobody has asked for anything in a
 * while (the longer, the bigger the file), the traces of what was erased are scrubbed.
 */
export function housekeeping(db: DatabaseSync, traces: ErasedTraces) {
  const pageCount = db.prepare('PRAGMA page_count')
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
      const enough = 1 + Number(pageCount.get()?.page_count) / pagesPerTick
      if (quietTicks++ >= enough && traces.marked()) traces.scrub()
    },

    close(): void {
      if (traces.marked()) traces.scrub()
    },
  }
}
