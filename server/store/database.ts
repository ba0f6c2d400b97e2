import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from '../make-folder.ts'
import { migrate } from './migrate.ts'

/** How long a start waits for the process before it to let go of the database, ms. */
const patience = 2000

/**
 * Opens the database of a data folder, brings it to the newest version and takes it for this process alone:
 * two owners of one workshop would each overwrite what the other decided.
 * Throws when the folder cannot be written to or the database is held, damaged or newer.
 */
export function openDatabase(folder: string): DatabaseSync {
  makeFolder(folder)
  const db = new DatabaseSync(join(folder, 'gommette.sqlite'), { timeout: patience })
  try {
    db.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
    `)
    transaction(db, () => migrate(db))
    truncateLog(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Runs work in one transaction: all of it is on disk when this returns, none of it when it throws. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    db.exec('COMMIT')
    return value
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** Moves the write-ahead log into the database file and empties it: what was dropped is then nowhere. About 1 ms. */
export function truncateLog(db: DatabaseSync): void {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}
