import { createReadStream, mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Manifest } from '../../server/backup/manifest.ts'
import { readBackup } from '../../server/backup/read.ts'
import { emptyFolder } from '../../server/store/folder.ts'

const tables = ['facts', 'secrets', 'voters', 'outcomes', 'walls', 'documents', 'aside'] as const

/** All that a backup holds: its rows by table, as JSON in a settled order, and its pictures by hash. */
export interface Contents {
  readonly manifest: Manifest
  readonly rows: Readonly<Record<(typeof tables)[number], readonly string[]>>
  readonly pictures: Readonly<Record<string, string>>
}

/** Unpacks a backup and reads it. Epochs of walls are left out: a restore gives new ones. */
export async function contentsOf(file: string): Promise<Contents> {
  const folder = await emptyFolder()
  const manifest = await readBackup(createReadStream(file), {
    begin: async () => undefined,
    part: async ({ path }) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      const place = await open(join(folder, path), 'wx')
      return { write: (bytes) => place.writeFile(bytes), close: () => place.close() }
    },
  })
  const db = new DatabaseSync(join(folder, 'gommette.sqlite'))
  const read = (table: string): string[] =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map(({ epoch: _epoch, seq: _seq, ...row }) =>
        JSON.stringify(row, (_key, value) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
        ),
      )
      .sort()
  const rows = Object.fromEntries(tables.map((table) => [table, read(table)])) as Record<
    (typeof tables)[number],
    string[]
  >
  db.close()
  const pictures = Object.fromEntries(manifest.parts.slice(1).map(({ path, sha256 }) => [path, sha256]))
  return { manifest, rows, pictures }
}

/** Rows of one noun among facts or secrets, by key. */
export const nounRows = (rows: readonly string[], noun: string): ReadonlyMap<string, Record<string, unknown>> =>
  new Map(
    rows
      .map((row) => JSON.parse(row) as { noun: string; key: string; body: string })
      .filter((row) => row.noun === noun)
      .map(({ key, body }) => [key, JSON.parse(body) as Record<string, unknown>]),
  )
