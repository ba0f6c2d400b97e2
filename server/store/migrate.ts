import type { DatabaseSync } from 'node:sqlite'
import { nouns } from './migrations/001-nouns.ts'
import { traces } from './migrations/002-traces.ts'
import { Trouble } from './trouble.ts'

/** Forward only. The n-th takes a database from version n − 1 to n; one that has been released is never edited. */
export const migrations: readonly ((db: DatabaseSync) => void)[] = [nouns, traces]

const versionOf = (db: DatabaseSync): number => Number(db.prepare('PRAGMA user_version').get()?.user_version)

/** Brings a database to the newest version, inside the caller's transaction. Refuses one from a later release. */
export function migrate(db: DatabaseSync): void {
  const version = versionOf(db)
  if (version > migrations.length)
    throw new Trouble(
      `The database was written by a newer release of Gommette (version ${version}; this one knows ${migrations.length}).`,
    )
  for (const [i, up] of migrations.entries()) {
    if (i < version) continue
    up(db)
    db.exec(`PRAGMA user_version = ${i + 1}`)
  }
}
