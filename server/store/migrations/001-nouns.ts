import type { DatabaseSync } from 'node:sqlite'

/**
 * The first tables. Rows are clustered by workshop, so that a load reads neighbours, and by key, so that the
 * order of ballots tells nothing of the order of votes. Voters' links stand in a table of their own: it only
 * holds the rows of open asks, so that a closing can clear it whole (see `erasure.ts`).
 */
export function nouns(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE facts (
      workshop TEXT NOT NULL, noun TEXT NOT NULL, key TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      PRIMARY KEY (workshop, noun, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE secrets (
      workshop TEXT NOT NULL, noun TEXT NOT NULL, key TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      PRIMARY KEY (workshop, noun, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE voters (
      workshop TEXT NOT NULL, noun TEXT NOT NULL, key TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      PRIMARY KEY (workshop, noun, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE outcomes (
      workshop TEXT NOT NULL, session TEXT NOT NULL,
      n INTEGER NOT NULL, -- counts within its session: there is no order from one session to another
      id TEXT NOT NULL, outcome TEXT NOT NULL,
      PRIMARY KEY (workshop, session, n)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE walls (
      seq INTEGER PRIMARY KEY, -- order of a wall's updates
      workshop TEXT NOT NULL, wall TEXT NOT NULL, epoch INTEGER NOT NULL, bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX walls_by_wall ON walls (workshop, wall, epoch);

    CREATE TABLE documents (
      kind TEXT NOT NULL, id TEXT NOT NULL, parent TEXT NOT NULL, lookup TEXT,
      body TEXT NOT NULL CHECK (json_valid(body)),
      PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX documents_by_lookup ON documents (kind, lookup);
    CREATE INDEX documents_by_parent ON documents (kind, parent);

    CREATE TABLE aside (
      workshop TEXT NOT NULL, noun TEXT NOT NULL, key TEXT NOT NULL, reason TEXT NOT NULL,
      body TEXT -- null for an answer: nothing of it is kept outside of the private tables
    ) STRICT;
  `)
}
