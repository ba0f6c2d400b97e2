import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readState } from '../../server/conduct/rows.ts'
import type { StoredRow } from '../../server/store/port.ts'
import type { State } from '../../shared/workshop/state.ts'

/** One workshop as the database holds it. */
export interface Stored {
  readonly state: State
  /** The newest epoch of each wall, and its updates in order. */
  readonly walls: ReadonlyMap<string, { readonly epoch: number; readonly updates: readonly Uint8Array[] }>
  readonly outcomes: readonly { readonly session: string; readonly id: string; readonly outcome: string }[]
}

/** A database read whole, row by row; what could not be read is named. */
export interface Database {
  readonly workshops: ReadonlyMap<string, Stored>
  readonly undecodable: readonly string[]
}

type Row = Record<string, string | number | Uint8Array | null>

/**
 * Reads what a killed server has left, on a copy: the server that is started next must find the folder as it was
 * left. Opening it plays the write-ahead log back, as the next start will.
 */
export async function readCopy(dataDir: string): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'gommette-copy-'))
  try {
    for (const name of ['gommette.sqlite', 'gommette.sqlite-wal'])
      await copyFile(join(dataDir, name), join(folder, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
      })
    const db = new DatabaseSync(join(folder, 'gommette.sqlite'))
    try {
      return read(db)
    } finally {
      db.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function read(db: DatabaseSync): Database {
  const rows = (sql: string, ...values: string[]) => db.prepare(sql).all(...values) as Row[]
  const undecodable: string[] = []
  for (const { integrity_check: said } of rows('PRAGMA integrity_check'))
    if (said !== 'ok') undecodable.push(`database: ${said}`)
  // Killed before its first migration was committed: nothing was promised yet.
  if (rows("SELECT 1 FROM sqlite_schema WHERE name = 'facts'").length === 0)
    return { workshops: new Map(), undecodable }
  for (const { workshop, noun, key } of rows('SELECT workshop, noun, key FROM aside'))
    undecodable.push(`set aside: ${workshop} ${noun} ${key}`)
  for (const { kind, id, body } of rows('SELECT kind, id, body FROM documents'))
    if (!isJson(body)) undecodable.push(`document ${kind} ${id}`)
  const ids = rows('SELECT DISTINCT workshop FROM facts').map(({ workshop }) => String(workshop))
  const workshops = new Map(ids.map((id) => [id, readWorkshop(rows, id, undecodable)]))
  return { workshops, undecodable }
}

function readWorkshop(rows: (sql: string, ...values: string[]) => Row[], id: string, undecodable: string[]): Stored {
  const of = (table: string) =>
    rows(`SELECT noun, key, body FROM ${table} WHERE workshop = ?`, id) as unknown as StoredRow[]
  const { state, aside } = readState({ facts: of('facts'), secrets: [...of('secrets'), ...of('voters')] })
  undecodable.push(...aside.map((row) => `${id}: ${row}`))
  const outcomes = rows('SELECT session, id, outcome FROM outcomes WHERE workshop = ?', id)
  for (const { session, id: command, outcome } of outcomes)
    if (!isJson(outcome)) undecodable.push(`${id}: outcome ${session} ${command}`)
  const walls = new Map<string, { epoch: number; updates: Uint8Array[] }>()
  const newest = `SELECT wall, epoch, bytes FROM walls AS w WHERE workshop = ? AND epoch =
    (SELECT max(epoch) FROM walls WHERE workshop = w.workshop AND wall = w.wall) ORDER BY seq`
  for (const { wall, epoch, bytes } of rows(newest, id)) {
    const log = walls.get(String(wall)) ?? { epoch: Number(epoch), updates: [] }
    walls.set(String(wall), log)
    log.updates.push(bytes as Uint8Array)
  }
  return { state, walls, outcomes: outcomes as unknown as Stored['outcomes'] }
}

function isJson(text: unknown): boolean {
  try {
    JSON.parse(String(text))
    return true
  } catch {
    return false
  }
}
