import { type Event, put, type State } from '../workshop/state.ts'
import type { Ask } from './ask.ts'
import type { Ballot } from './ballot.ts'
import { enoughApart } from './parts.ts'
import { tally } from './tally.ts'
import { ballotsIn } from './turnout.ts'

/** Where the next live tally waits to be told; nobody hears of it. */
const nextKey = (ask: string): string => `${ask}~next`

/**
 * Counts a live vote again when this new ballot fills a batch, and tells the count before: what is told lags a batch
 * behind. Between two tallies that are told, the last one and the result included, lie 5 new ballots at least: were
 * there any fewer, the difference would be one person's answer.
 */
export function* tellLive(state: State, ask: Ask, ballot: Ballot): Iterable<Event> {
  if (!ask.live) return
  const waiting = state.tallies.get(nextKey(ask.id))
  if (ballotsIn(state, ask) + 1 < (waiting?.voters ?? 0) + enoughApart) return
  const prefix = `${ask.id}:`
  const ballots = [...state.ballots.entries()].flatMap(([key, given]) => (key.startsWith(prefix) ? [given] : []))
  const counted = [...ballots, ballot].sort((a, b) => (a.id < b.id ? -1 : 1))
  if (waiting) yield put('tallies', ask.id, waiting)
  yield put('tallies', nextKey(ask.id), tally(ask, counted))
}

/** The count that waited is told no more: the result is. */
export const endLive = (state: State, ask: Ask): Event[] =>
  state.tallies.has(nextKey(ask.id)) ? [put('tallies', nextKey(ask.id), null)] : []
