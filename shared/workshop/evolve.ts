import type { Ballot } from '../answers/ballot.ts'
import type { Contribution } from '../contributions/contribution.ts'
import type { Shelf } from '../kernel/shelf.ts'
import type { Session } from '../people/participant.ts'
import type { Event, State } from './state.ts'

/** Puts an event's row into (scratch) state and keeps what is derived from it true. The cost is that of the one row. */
export function evolve(state: State, event: Event): void {
  if (event.noun === 'contributions') derive(state, event.key, event.row)
  if (event.noun === 'ballots') turnOut(state, event.key, event.row)
  if (event.noun === 'sessions') seat(state, event.key, event.row)
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
  const [was, is] = [before, after].map((session) => [session?.participant, session?.turn].filter((id) => id != null))
  for (const id of was ?? []) if (!is?.includes(id)) listUnder(state.seats, id, key, false)
  for (const id of is ?? []) if (!was?.includes(id)) listUnder(state.seats, id, key, true)
}
