import { only, type State } from './state.ts'

const day = 24 * 3_600_000

/** A vote that is under way is not erased for so long, ms; one that nobody closes keeps nothing for ever. */
const longestVote = 60 * day

/** How long a workshop is kept: for so many ms from an instant, server ms. */
export interface Term {
  readonly from: number
  readonly ms: number
}

/**
 * When somebody last did what a workshop is held for, server ms; null while nobody has. After its end a vote that opens does;
 * somebody who finds its code, or a late idea, does not: it puts nothing off for all the others.
 */
function lastMoment(state: State): number | null {
  const { startedAt, endedAt, begun } = only(state, 'stage')
  let last = Math.max(startedAt ?? 0, endedAt ?? 0, ...begun.map(({ at }) => at))
  if (last === 0) for (const { seatedAt } of state.participants.values()) last = Math.max(last, seatedAt)
  if (endedAt === null) for (const { at } of state.contributions.values()) last = Math.max(last, at)
  for (const { openedAt } of state.asks.values()) last = Math.max(last, openedAt)
  return last > 0 ? last : null
}

/** [D3] How long a workshop is kept; null while there is nothing of anybody's to erase. */
export function termOf(state: State): Term | null {
  const from = lastMoment(state)
  if (from === null) return null
  let ms = only(state, 'workshop').retentionDays * day
  for (const { status, openedAt } of state.asks.values())
    if (status === 'open' || status === 'closing') ms = Math.max(ms, openedAt + longestVote - from)
  return { from, ms }
}

/** [D1] When everything will be erased, as whoever comes in now is told, server ms: what they do counts while it is not over. */
export function toldErasure(state: State, now: number): number {
  const { retentionDays } = only(state, 'workshop')
  const term = only(state, 'stage').status === 'ended' ? termOf(state) : null
  return term ? term.from + term.ms : now + retentionDays * day
}

/** [D1] Whether so many days would be more than residents were told: once somebody is seated they can only become fewer. */
export const breaksPromise = (state: State, retentionDays: number): boolean =>
  state.participants.values().next().done !== true && retentionDays > only(state, 'workshop').retentionDays
