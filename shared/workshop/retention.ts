import { only, type State } from './state.ts'

const day = 24 * 3_600_000

/** How long a workshop is kept: for so many ms from an instant, server ms. */
export interface Term {
  readonly from: number
  readonly ms: number
}

/** When somebody last did something in a workshop, server ms; null while nobody has. */
function lastMoment(state: State): number | null {
  const { startedAt, endedAt, begun } = only(state, 'stage')
  let last = Math.max(startedAt ?? 0, endedAt ?? 0, ...begun.map(({ at }) => at))
  for (const { seatedAt } of state.participants.values()) last = Math.max(last, seatedAt)
  for (const { at } of state.contributions.values()) last = Math.max(last, at)
  for (const { openedAt } of state.asks.values()) last = Math.max(last, openedAt)
  return last > 0 ? last : null
}

/** [D3] How long a workshop is kept; null while there is nothing of anybody's to erase. */
export function termOf(state: State): Term | null {
  const from = lastMoment(state)
  return from === null ? null : { from, ms: only(state, 'workshop').retentionDays * day }
}
