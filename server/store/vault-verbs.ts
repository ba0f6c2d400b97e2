import { backup, DatabaseSync } from 'node:sqlite'
import { transaction } from './database.ts'
import type { ErasedTraces } from './erasure.ts'
import { migrate, migrations } from './migrate.ts'
import type { Census } from './port.ts'
import { Trouble } from './trouble.ts'

/** Pages copied in one step: half a megabyte, for which a commit may have to wait. */
const rate = 128

/** How often a copy is begun before it is given up. */
const mostTries = 100
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && [0, 5, 6].includes(Number(error.errcode) & 0xff)

/** The verbs of `Vault` over an open database. */
export function vaultVerbs(db: DatabaseSync, traces: ErasedTraces) {
  let copies = 0
  /** A copy whose first step met a transaction ends with an error that is none; nothing has been copied then. */
  const copyInto = async (file: string): Promise<void> => {
    for (let tries = 1; ; tries++) {
      try {
        return void (await backup(db, file, { rate }))
      } catch (error) {
        if (tries === mostTries || !isBusy(error)) throw error
        await new Promise((done) => setTimeout(done, 5))
      }
    }
  }
  const renewWalls = db.prepare('UPDATE walls SET epoch = max(epoch + 1, ?)')
  const count = (what: string): number => Number(db.prepare(`SELECT count(*) AS n FROM ${what}`).get()?.n)
  return {
    /** Whether a copy is under way: rewriting the database would make it begin anew. */
    get copying(): boolean {
      return copies > 0
    },

    /** Between two steps the worker goes on: what is committed meanwhile is in the copy. */
    async copy(file: string): Promise<void> {
      copies++
      try {
        await copyInto(file)
      } finally {
        copies--
      }
    },

    scrub: (): void => traces.scrub(),

    inspect(): Census {
      const [verdict] = Object.values(db.prepare('PRAGMA integrity_check(1)').get() ?? {})
      const model = new DatabaseSync(':memory:')
      migrate(model)
      const sound = verdict === 'ok' && schemaOf(db) === schemaOf(model)
      model.close()
      if (!sound) throw new Trouble('The database in it is damaged, or is not one of Gommette.')
      return {
        schema: migrations.length,
        workshops: count(`facts WHERE noun = 'workshop'`),
        contributions: count(`(SELECT noun FROM facts UNION ALL SELECT noun FROM voters) WHERE noun = 'contributions'`),
        documents: count('documents'),
      }
    },

    renewWalls(least: number): void {
      transaction(db, () => renewWalls.run(least))
    },
  }
}

/** What a database is made of: tables, indexes and whatever else stands in it, without the remarks of whoever wrote them. */
const schemaOf = (db: DatabaseSync): string =>
  JSON.stringify(db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all())
    .replace(/--.*?\\n/g, '')
    .replace(/(?:\\n|\s)+/g, '')
