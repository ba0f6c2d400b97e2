import type { Ballot } from '../answers/ballot.ts'
import type { Contribution } from '../contributions/contribution.ts'
import type { Shelf } from '../kernel/shelf.ts'
import type { Participant, Session } from '../people/participant.ts'
import type { Event, State } from './state.ts'

/** Puts an event's row into (scratch) state and keeps what is derived from it true. The cost is that of the one row. */
export function evolve(state: State, event: Event): void {
  if (event.noun === 'contributions') derive(state, event.key, event.row)
  if (event.noun === 'ballots') turnOut(state, event.key, event.row)
  if (event.noun === 'sessions') seat(state, event.key, event.row)
  if (event.noun === 'participants') sit(state, event.key, event.row)
  const shelf = state[event.noun] as { put(key: string, row: unknown): void }
  shelf.put(event.key, event.row)
}

/** The key of a gauge. */
const gaugeKey = (phase: string, table: string | null): string => `${phase}|${table ?? '-'}`

/** An idea counts as soon as it is kept, however private; reasons belong to an ask and do not count. */
const counts = (row: Contribution | null | undefined): row is Contribution =>
  row?.state === 'kept' && row.kind !== 'reason' && row.copyOf === undefined

function derive(state: State, key: string, after: Contribution | null): void {
  const before = state.contributions.get(key)
  relist(state.copies, key, before?.copyOf, after?.copyOf)
  relist(state.pictures, key, before?.media, after?.media)
  if (before?.author && before.author !== after?.author) listUnder(state.mine, before.author, key, false)
  if (after?.author && after.author !== before?.author) listUnder(state.mine, after.author, key, true)
  if (counts(before) && !(counts(after) && sameGauge(before, after))) weigh(state, before, key, -1)
  if (counts(after) && !(counts(before) && sameGauge(before, after))) weigh(state, after, key, 1)
}

const sameGauge = (a: Contribution, b: Contribution): boolean =>
  a.phase === b.phase && a.table === b.table && a.author === b.author

function listUnder(list: Shelf<readonly string[]>, under: string, key: string, on: boolean): void {
  const others = (list.get(under) ?? []).filter((id) => id !== key)
  list.put(under, on ? [...others, key] : others)
}

/** Lists a row under what it names now instead of what it named; nothing is kept under what nobody names. */
function relist(
  list: Shelf<readonly string[]>,
  key: string,
  was: string | null | undefined,
  is: string | null | undefined,
): void {
  if (was === is) return
  if (was) {
    const others = (list.get(was) ?? []).filter((id) => id !== key)
    list.put(was, others.length > 0 ? others : null)
  }
  if (is) list.put(is, [...(list.get(is) ?? []), key])
}

/** Adds or takes one idea; its author counts as a person of the gauge when no other idea of theirs stands there. */
function weigh(state: State, row: Contribution, key: string, by: 1 | -1): void {
  const gauge = state.gauges.get(gaugeKey(row.phase, row.table)) ?? { ideas: 0, people: 0, last: 0 }
  const author = row.author
  const others =
    author !== null &&
    (state.mine.get(author) ?? []).some((id) => {
      const other = id === key ? undefined : state.contributions.get(id)
      return counts(other) && sameGauge(other, row)
    })
  state.gauges.put(gaugeKey(row.phase, row.table), {
    ideas: gauge.ideas + by,
    people: gauge.people + (author !== null && !others ? by : 0),
    last: by === 1 ? Math.max(gauge.last, row.at) : gauge.last,
  })
}

/** The key of a turnout. */
export const turnoutKey = (ask: string, booth: string): string => `${ask}|${booth}`

function turnOut(state: State, key: string, after: Ballot | null): void {
  const before = state.ballots.get(key)
  const ask = key.slice(0, key.indexOf(':'))
  const add = (booth: string, by: number) => {
    const at = turnoutKey(ask, booth)
    state.turnouts.put(at, (state.turnouts.get(at) ?? 0) + by)
  }
  if (before) add(before.booth, -1)
  if (after) add(after.booth, 1)
}

function seat(state: State, key: string, after: Session | null): void {
  const before = state.sessions.get(key)
  if (before && before.handle !== after?.handle) state.handles.put(before.handle, null)
  if (after) state.handles.put(after.handle, key)
  const [was, is] = [before, after].map((session) => [session?.participant, session?.turn].filter((id) => id != null))
  for (const id of was ?? []) if (!is?.includes(id)) listUnder(state.seats, id, key, false)
  for (const id of is ?? []) if (!was?.includes(id)) listUnder(state.seats, id, key, true)
}

/** The key of a table's company; whoever sits at no table is counted too. */
const seatKey = (row: Participant | null | undefined): string | null =>
  row && !row.removed ? (row.table ?? '-') : null

function sit(state: State, key: string, after: Participant | null): void {
  const before = state.participants.get(key)
  const [was, is] = [seatKey(before), seatKey(after)]
  if (was !== is) {
    if (was) state.company.put(was, (state.company.get(was) ?? 0) - 1 || null)
    if (is) state.company.put(is, (state.company.get(is) ?? 0) + 1)
  }
  if (after && after.number > (state.animals.get(after.animal) ?? 0)) state.animals.put(after.animal, after.number)
}
