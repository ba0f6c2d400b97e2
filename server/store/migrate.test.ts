import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from './migrate.ts'

/** What tables and indexes a database has; line breaks and indents do not count. */
const schemaOf = (db: DatabaseSync) =>
  db
    .prepare('SELECT name, sql FROM sqlite_schema ORDER BY name')
    .all()
    .map(({ name, sql }) => [name, String(sql).replace(/\s+/g, ' ')])
const fixture = (version: number): string =>
  readFileSync(new URL(`./migrations/fixtures/${String(version).padStart(3, '0')}.sql`, import.meta.url), 'utf8')

describe('migrations go forward only', () => {
  it.each(migrations.map((_, version) => version))(
    'a database of version %i reaches the newest, with its rows',
    (version) => {
      const old = new DatabaseSync(':memory:')
      old.exec(fixture(version))
      old.exec(`PRAGMA user_version = ${version}`)
      const tables = old
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .all()
        .map(({ name }) => String(name))
      const count = (table: string) => old.prepare(`SELECT count(*) AS n FROM ${table}`).get()
      const before = tables.map(count)
      migrate(old)
      expect(tables.map(count)).toEqual(before)

      const fresh = new DatabaseSync(':memory:')
      migrate(fresh)
      expect(schemaOf(old)).toEqual(schemaOf(fresh))
      expect(old.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length })
      migrate(old)
      expect(schemaOf(old)).toEqual(schemaOf(fresh))
    },
  )
})
