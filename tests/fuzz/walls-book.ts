import * as Y from 'yjs'
import type { Commit } from '../../server/store/port.ts'
import { preparedOf } from '../../shared/activities/registry.ts'
import type { Contribution } from '../../shared/contributions/contribution.ts'
import { recordsMap } from '../../shared/walls/record.ts'
import type { State } from '../../shared/workshop/state.ts'

/** Every wall as its log on disk makes it, held against the ledger: the notes that the table of DESIGN 2 says, and no other. */
export class WallsBook {
  readonly problems: string[] = []
  readonly docs = new Map<string, Y.Doc>()
  readonly #epochs = new Map<string, number>()

  stored({ walls }: Commit): void {
    for (const { wall, epoch, update } of walls) {
      // A new epoch begins with its whole state.
      const doc = (this.#epochs.get(wall) === epoch ? this.docs.get(wall) : null) ?? new Y.Doc()
      this.docs.set(wall, doc)
      this.#epochs.set(wall, epoch)
      Y.applyUpdate(doc, update)
    }
  }

  /** An edit was acknowledged: it is in the log, or was about what had gone with an earlier epoch. */
  edited(wall: string, update: Uint8Array): void {
    const { store } = this.docs.get(wall) ?? new Y.Doc()
    for (const { id, length } of Y.decodeUpdate(update).structs)
      if (Y.getState(store, id.client) < id.clock + length)
        this.problems.push(`[T3] an edit of ${wall} was acknowledged and is not in its log`)
  }

  records(wall: string): Record<string, unknown> {
    return this.docs.get(wall)?.getMap(recordsMap).toJSON() ?? {}
  }

  check(state: State): void {
    const expected = new Set<string>()
    for (const row of state.contributions.values()) {
      const walls = wallsOf(state, row)
      for (const wall of walls) {
        expected.add(`${wall} ${row.id}`)
        this.#checkNote(wall, row)
      }
      this.#checkPlace(state, row, walls)
    }
    for (const wall of this.docs.keys())
      for (const [key, kind] of Object.entries(this.records(wall))) {
        const id = key.slice(0, key.lastIndexOf('.'))
        if (key.endsWith('.kind') && kind === 'note' && !expected.has(`${wall} ${id}`))
          this.problems.push(`[S1] ${id} lies on ${wall}: ${JSON.stringify(state.contributions.get(id) ?? 'nobody’s')}`)
      }
  }

  #checkNote(wall: string, row: Contribution): void {
    const records = this.records(wall)
    const lies = (field: string): unknown => records[`${row.id}.${field}`]
    if (lies('kind') !== 'note') return void this.problems.push(`${row.id} is missing on ${wall}`)
    const says = [lies('text'), lies('form'), lies('media') ?? null, lies('chosen') ?? null, lies('parent') ?? null]
    const ledger = [row.text, row.kind, row.media, row.chosen, row.parent]
    if (JSON.stringify(says) !== JSON.stringify(ledger))
      this.problems.push(`${row.id} on ${wall} says ${JSON.stringify(says)}, the ledger ${JSON.stringify(ledger)}`)
  }

  /** One owner a fact: where a note lies is the wall's word, and what the feed tells is that. */
  #checkPlace(state: State, row: Contribution, walls: readonly string[]): void {
    const heard = state.laid.get(row.id)
    const places = walls.map((wall) => this.records(wall)[`${row.id}.at`] as { zone: string; level: string | null })
    if (!heard || places.length === 0) return
    if (!places.some((at) => at?.zone === heard.zone && at.level === heard.level))
      this.problems.push(`${row.id} lies ${JSON.stringify(places)}, the feed tells ${JSON.stringify(heard)}`)
  }
}

/** The walls that hold a record of a row, by the table of DESIGN 2. */
function wallsOf(state: State, row: Contribution): string[] {
  const phase = state.phases.get(row.phase)
  if (!phase || !preparedOf(phase).template || row.state !== 'kept' || row.reach === 'author' || row.kind === 'reason')
    return []
  const table = phase.mode !== 'plenary' && row.table !== null ? [`${row.phase}_${row.table}`] : []
  return row.reach === 'plenary' ? [`${row.phase}_plenary`, ...table] : table
}
