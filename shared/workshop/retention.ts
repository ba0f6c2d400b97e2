import { only, type State } from './state.ts'

const day = 24 * 3_600_000

/** When somebody last did something in a workshop, server ms; null while nobody has. */
function lastMoment(state: State): number | null {
  const { startedAt, endedAt, begun } = only(state, 'stage')
  let last = Math.max(startedAt ?? 0, endedAt ?? 0, ...begun.map(({ at }) => at))
  for (const { seatedAt } of state.participants.values()) last = Math.max(last, seatedAt)
  for (const { at } of state.contributions.values()) last = Math.max(last, at)
  for (const { openedAt } of state.asks.values()) last = Math.max(last, openedAt)
  return last > 0 ? last : null
}

/** [D3] When everything of a workshop is to be erased, server ms; null while there is nothing of anybody's to erase. */
export function erasureDue(state: State): number | null {
  const last = lastMoment(state)
  return last === null ? null : last + only(state, 'workshop').retentionDays * day
}
