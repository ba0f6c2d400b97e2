import type { DatabaseSync } from 'node:sqlite'
import { truncateLog } from './database.ts'

/*
 * `secure_delete` overwrites a row where it lies when it is dropped. It does not reach the copies that SQLite
 * leaves in the unused space of pages when it moves rows between them (seen in one database of four). Two
 * remedies, both held by tests that search the files: clear a whole table, which overwrites every page that it
 * had, or rewrite the whole database.
 */

/**
 * [S3] Makes dropped voters' links vanish within the commit that drops them: the links that remain, those of
 * asks still open, are read, the table is cleared, and they are written anew.
 */
export function voterEraser(db: DatabaseSync): () => void {
  const all = db.prepare('SELECT workshop, noun, key, body FROM voters')
  const clear = db.prepare('DELETE FROM voters')
  const add = db.prepare('INSERT INTO voters VALUES (:workshop, :noun, :key, :body)')
  return () => {
    const remaining = all.all()
    clear.run()
    for (const row of remaining) add.run(row)
  }
}

/**
 * [S3] Lays the ballots of a counted ask anew in the order of their random ids. Rows of a page are read by key, but lie
 * on it in the order in which they were written, which is that of the votes.
 */
export function ballotShuffler(db: DatabaseSync): (workshop: string, ask: string) => void {
  // A ballot's key is `ask:ballot`; ';' is what comes after ':'.
  const within = `workshop = :workshop AND noun = 'ballots' AND key > :ask || ':' AND key < :ask || ';'`
  const all = db.prepare(`SELECT workshop, noun, key, body FROM secrets WHERE ${within} ORDER BY key`)
  const clear = db.prepare(`DELETE FROM secrets WHERE ${within}`)
  const add = db.prepare('INSERT INTO secrets VALUES (:workshop, :noun, :key, :body)')
  return (workshop, ask) => {
    const ballots = all.all({ workshop, ask })
    clear.run({ workshop, ask })
    for (const row of ballots) add.run(row)
  }
}

/** Traces of everything else that was erased: marked with the erasing, removed when nobody waits. */
export function erasedTraces(db: DatabaseSync) {
  const mark = db.prepare('INSERT OR IGNORE INTO traces VALUES (1)')
  const unmark = db.prepare('DELETE FROM traces')
  const marked = db.prepare('SELECT 1 FROM traces')
  return {
    /** Within the commit that erases. */
    mark(): void {
      mark.run()
    },

    marked: (): boolean => marked.get() !== undefined,

    /** Rewrites the database without them, about a second per 100 MB, while commits wait. */
    scrub(): void {
      db.exec('VACUUM')
      unmark.run()
      truncateLog(db)
    },
  }
}
export type ErasedTraces = ReturnType<typeof erasedTraces>
