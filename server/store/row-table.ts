import type { DatabaseSync } from 'node:sqlite'
import type { StoredRow } from './port.ts'

/** Says in one sentence what was set aside or left undone; it carries nothing of what people wrote. */
export type Report = (sentence: string) => void

/** The verbs of one of the three tables of rows. They run inside the caller's transaction. */
export function rowTable(db: DatabaseSync, table: 'facts' | 'secrets' | 'voters', report: Report) {
  const put = db.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body`)
  const drop = db.prepare(`DELETE FROM ${table} WHERE workshop = ? AND noun = ? AND key = ?`)
  const read = db.prepare(`SELECT noun, key, body FROM ${table} WHERE workshop = ?`)
  const erase = db.prepare(`DELETE FROM ${table} WHERE workshop = ?`)
  const unreadable = `FROM ${table} WHERE workshop = ? AND NOT json_valid(body)`
  // [S3] Of an answer nothing is kept outside of the private tables, not even what cannot be read.
  const kept = table === 'facts' ? "key, 'unreadable JSON', body" : "'', 'unreadable JSON', NULL"
  const setAside = db.prepare(`INSERT INTO aside SELECT workshop, noun, ${kept} ${unreadable} RETURNING noun, key`)
  const dropUnreadable = db.prepare(`DELETE ${unreadable}`)

  return {
    write(workshop: string, row: StoredRow): void {
      if (row.body === null) drop.run(workshop, row.noun, row.key)
      else put.run(workshop, row.noun, row.key, row.body)
    },

    /** Every row of a workshop, in the order of keys; those that are not JSON are set aside and reported. */
    read(workshop: string): readonly StoredRow[] {
      const aside = setAside.all(workshop)
      if (aside.length > 0) dropUnreadable.run(workshop)
      for (const { noun, key } of aside)
        report(`A row of workshop ${workshop} could not be read and was set aside: ${[noun, key].join(' ').trim()}.`)
      return read.all(workshop) as unknown as readonly StoredRow[]
    },

    erase(workshop: string): void {
      erase.run(workshop)
    },
  }
}
