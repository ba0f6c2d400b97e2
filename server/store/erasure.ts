import type { DatabaseSync } from 'node:sqlite'
import { truncateLog } from './database.ts'

/**
 * [S3] Makes dropped voters' links vanish, inside the commit that drops them. `secure_delete` alone is not enough:
 * when SQLite moves rows between pages it leaves copies in the pages' unused space (seen in one database of
 * four). Clearing a whole table overwrites every page it had, so the links that remain — those of asks still
 * open — are read, the table is cleared, and they are written anew.
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
 * Rewrites the whole database without what was ever dropped from it. It takes about a second per 100 MB, and
 * commits wait: for the erasing of a workshop, not for a room at work.
 */
export function scrub(db: DatabaseSync): void {
  db.exec('VACUUM')
  truncateLog(db)
}
