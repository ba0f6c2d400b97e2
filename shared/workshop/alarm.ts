import { settleBooths } from '../answers/asking.ts'
import { toNextPhase } from './decide-stage.ts'
import { move } from './enter.ts'
import { runningOf } from './running.ts'
import { type Event, only, put, type State } from './state.ts'

/** When the next alarm is due, server ms; null when nothing is. */
export function nextAlarm(state: State): number | null {
  const stage = only(state, 'stage')
  const due: number[] = []
  if (stage.status === 'running' && stage.clock?.endsAt != null && !stage.rang)
    due.push(stage.clock.endsAt, ...momentEnds(state))
  for (const ask of state.asks.values())
    if (ask.drainsUntil !== null && ask.status !== 'closed' && ask.status !== 'revealed') due.push(ask.drainsUntil)
  return due.length > 0 ? Math.min(...due) : null
}

/** In a phase that ends by itself moments follow one another at their shares of the clock. */
function momentEnds(state: State): number[] {
  const running = runningOf(state)
  if (
    !running?.phase.auto ||
    running.stage.clock?.endsAt == null ||
    running.stage.moment >= running.recipe.moments.length - 1
  )
    return []
  const { totalMs, endsAt } = running.stage.clock
  const spent = running.recipe.moments.slice(0, running.stage.moment + 1).reduce((sum, m) => sum + m.share, 0)
  return [endsAt - totalMs * (1 - spent)]
}

/** [T8] What is due now: an alarm announces; it advances only a phase marked `auto`. Draining asks close. */
export function ring(state: State, now: number): Event[] {
  const events: Event[] = []
  for (const ask of state.asks.values())
    if (ask.drainsUntil !== null && ask.drainsUntil <= now && ask.status !== 'closed' && ask.status !== 'revealed')
      events.push(...settleBooths(state, ask, now))
  const stage = only(state, 'stage')
  if (stage.status !== 'running' || stage.clock?.endsAt == null || stage.rang) return events
  const running = runningOf(state)
  if (stage.clock.endsAt > now) {
    const due = momentEnds(state)[0]
    if (due !== undefined && due <= now)
      events.push(...move(state, stage, { ...stage, moment: stage.moment + 1, revision: stage.revision + 1 }, now))
    return events
  }
  // The bell is no command: a facilitator who taps "next" at that very moment has seen the right revision.
  if (!running?.phase.auto) return [...events, put('stage', 'it', { ...stage, rang: true })]
  const next = toNextPhase({ state, now }, stage)
  return next.ok ? [...events, ...next.value.events] : events
}
