import { turnoutKey } from '../workshop/evolve.ts'
import { type Event, put, type State } from '../workshop/state.ts'
import type { Ask } from './ask.ts'
import type { Ballot } from './ballot.ts'
import { tally } from './tally.ts'

/** [S2] The least number of new ballots by which a live tally grows. */
const liveBatch = 5

/**
 * Tells of a live vote again when this new ballot fills a batch. Between two tallies lie 5 new ballots at least:
 * were the tally told of any more often, the difference between two of them would be one person's answer.
 */
export function* tellLive(state: State, ask: Ask, ballot: Ballot): Iterable<Event> {
  if (!ask.live) return
  let voters = 1
  for (const booth of Object.keys(ask.booths)) voters += state.turnouts.get(turnoutKey(ask.id, booth)) ?? 0
  if (voters % liveBatch !== 0) return
  const prefix = `${ask.id}:`
  const ballots = [...state.ballots.entries()].flatMap(([key, given]) => (key.startsWith(prefix) ? [given] : []))
  const counted = [...ballots, ballot].sort((a, b) => (a.id < b.id ? -1 : 1))
  yield put('tallies', ask.id, tally(ask, counted))
}
