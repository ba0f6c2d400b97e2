import type { Contribution } from '../../shared/contributions/contribution.ts'
import type { WallId } from '../../shared/kernel/ids.ts'
import { type HandContext, type HandWork, handOf, wallsOf } from '../../shared/walls/hand.ts'
import { zoneOf } from '../../shared/walls/template.ts'
import { paperOf } from '../../shared/workshop/paper.ts'
import type { State } from '../../shared/workshop/state.ts'

/** How many notes were laid in each zone of each wall so far, so that the next one finds a free place; counted once, then kept. */
export class Slots {
  readonly #counts = new Map<string, number>()

  /** The next free place of a zone, counting up. `held` counts what lies there already, the first time it is asked. */
  next(wall: string, zone: string, held: () => number): number {
    const key = `${wall}|${zone}`
    const n = this.#counts.get(key) ?? held()
    this.#counts.set(key, n + 1)
    return n
  }
}

/** What the server's hand must do on walls for the contributions that a scratch state changed. */
export function handOps(state: State, scratch: State, slots: Slots): HandWork[] {
  const context: Omit<HandContext, 'next'> = {
    template: (phase) => {
      const row = scratch.phases.get(phase)
      return row ? paperOf(scratch, row) : null
    },
    tableWalls: (phase) => scratch.phases.get(phase)?.mode !== 'plenary',
    tableIndex: (table) => scratch.tables.get(table)?.index ?? null,
    laid: (contribution) => scratch.laid.get(contribution),
  }
  const held = (wall: string, zone: string): number => {
    let n = 0
    for (const row of state.contributions.values())
      if (wallsOf(row, context).includes(wall as never) && zoneIn(state, row, context) === zone) n++
    return n
  }
  const next: HandContext['next'] = (wall, zone) => slots.next(wall, zone, () => held(wall, zone))
  return [...scratch.contributions.changes()].flatMap(([key, after]) =>
    handOf(state.contributions.get(key) ?? null, after, { ...context, next }),
  )
}

/** [D4] Walls on which something erased for good lies, or may have lain before it was hidden or moved. */
export function wallsToRenew(state: State, scratch: State): WallId[] {
  const context = {
    template: (phase: string) => {
      const row = scratch.phases.get(phase)
      return row ? paperOf(scratch, row) : null
    },
    tableWalls: (phase: string) => scratch.phases.get(phase)?.mode !== 'plenary',
  }
  const walls = erasedRows(state, scratch).flatMap((row) =>
    wallsOf({ ...row, state: 'kept', reach: 'plenary' }, context),
  )
  return [...new Set(walls)]
}

/** Contributions that a scratch state erases for good, as they were. */
export const erasedRows = (state: State, scratch: State): Contribution[] =>
  rowsThat(state, scratch, (after) => after === null)

/** [D4] Contributions that a scratch state erases, or that their authors take back, as they were: their words may stand nowhere. */
export const takenRows = (state: State, scratch: State): Contribution[] =>
  rowsThat(
    state,
    scratch,
    (after, before) => after === null || (after.state === 'withdrawn' && before.state !== 'withdrawn'),
  )

const rowsThat = (
  state: State,
  scratch: State,
  isSo: (after: Contribution | null, before: Contribution) => boolean,
): Contribution[] =>
  [...scratch.contributions.changes()].flatMap(([key, after]) => {
    const before = state.contributions.get(key)
    return before && isSo(after, before) ? [before] : []
  })

function zoneIn(state: State, row: Contribution, { template }: Pick<HandContext, 'template'>): string | null {
  const printed = template(row.phase)
  return printed ? zoneOf(printed, state.laid.get(row.id)?.zone ?? row.zone).id : null
}
