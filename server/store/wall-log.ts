import type { DatabaseSync } from 'node:sqlite'
import type { WallId, WorkshopId } from '../../shared/kernel/ids.ts'
import { transaction } from './database.ts'
import type { ErasedTraces } from './erasure.ts'
import type { WallWrite } from './port.ts'
import { Trouble } from './trouble.ts'

/** The log of a wall: its updates in the order they came, of its newest epoch alone. */
export function wallLog(db: DatabaseSync, traces: ErasedTraces) {
  const newest = db.prepare('SELECT max(epoch) AS epoch FROM walls WHERE workshop = ? AND wall = ?')
  const add = db.prepare('INSERT INTO walls (workshop, wall, epoch, bytes) VALUES (?, ?, ?, ?)')
  const dropOlder = db.prepare('DELETE FROM walls WHERE workshop = ? AND wall = ? AND epoch < ?')
  const read = db.prepare('SELECT bytes FROM walls WHERE workshop = ? AND wall = ? AND epoch = ? ORDER BY seq')
  const ids = db.prepare('SELECT DISTINCT wall FROM walls WHERE workshop = ? ORDER BY wall')
  const erase = db.prepare('DELETE FROM walls WHERE workshop = ?')
  const seqAt = db.prepare(
    'SELECT seq FROM walls WHERE workshop = ? AND wall = ? AND epoch = ? ORDER BY seq LIMIT 1 OFFSET ?',
  )
  const dropThrough = db.prepare('DELETE FROM walls WHERE workshop = ? AND wall = ? AND epoch = ? AND seq < ?')
  const replace = db.prepare('UPDATE walls SET bytes = ? WHERE seq = ?')

  const epochOf = (workshop: WorkshopId, wall: WallId): number => Number(newest.get(workshop, wall)?.epoch ?? 0)

  return {
    load(workshop: WorkshopId, wall: WallId): { epoch: number; updates: readonly Uint8Array[] } {
      const epoch = epochOf(workshop, wall)
      return { epoch, updates: read.all(workshop, wall, epoch).map((row) => row.bytes as Uint8Array) }
    },

    ids: (workshop: WorkshopId): readonly WallId[] => ids.all(workshop).map((row) => row.wall as WallId),

    /** Appends inside the caller's transaction. A newer epoch takes the place of the older; an older one throws. */
    append(workshop: WorkshopId, { wall, epoch, update }: WallWrite): void {
      const current = epochOf(workshop, wall)
      if (epoch < current)
        throw new Trouble(
          `An update of wall ${wall} is of epoch ${epoch}, but the wall is at ${current}: nothing was saved.`,
        )
      if (epoch > current && dropOlder.run(workshop, wall, epoch).changes) traces.mark()
      add.run(workshop, wall, epoch, update)
    },

    /** The state takes the place of the last update that it covers, so that what came after it stays after it. */
    compact(workshop: WorkshopId, wall: WallId, epoch: number, updates: number, state: Uint8Array): void {
      transaction(db, () => {
        const last =
          updates > 0 && epochOf(workshop, wall) === epoch
            ? seqAt.get(workshop, wall, epoch, updates - 1)?.seq
            : undefined
        if (last === undefined || last === null) return
        dropThrough.run(workshop, wall, epoch, last)
        replace.run(state, last)
      })
    },

    erase(workshop: WorkshopId): void {
      erase.run(workshop)
    },
  }
}
