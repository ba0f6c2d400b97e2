import { type Event, put, type State } from '../workshop/state.ts'
import type { Ask } from './ask.ts'
import { ballotKey, voterKey } from './ballot.ts'

/**
 * Takes a voter's ballot out of an ask that is not counted yet, and with it the link to who gave it. A live ask has told
 * of that ballot already: there it stays, else the difference would tell of it. Nothing when they gave none, or when the
 * link is erased already.
 */
export function* takeOut(state: State, ask: Ask, voter: string): Iterable<Event> {
  const key = voterKey(ask.id, voter)
  const link = ask.live ? undefined : state.voters.get(key)
  if (!link) return
  yield put('ballots', ballotKey(ask.id, link.ballot), null)
  yield put('voters', key, null)
}
