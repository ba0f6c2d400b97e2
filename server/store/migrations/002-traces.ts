import type { DatabaseSync } from 'node:sqlite'

/** One row while something was erased whose copies may still lie in the file's unused space (see `erasure.ts`). */
export function traces(db: DatabaseSync): void {
  db.exec('CREATE TABLE traces (it INTEGER PRIMARY KEY CHECK (it = 1)) STRICT')
}
