import { tells } from '../activities/recipe.ts'
import { closeBooths, openAsks, revealable } from '../answers/asking.ts'
import { layCounted } from '../answers/laying.ts'
import { closed } from '../attendance/counter.ts'
import type { Contribution } from '../contributions/contribution.ts'
import type { Phase } from './phase.ts'
import { type Running, reachIn, runningAt } from './running.ts'
import type { Clock, Stage } from './stage.ts'
import { type Event, only, put, type State } from './state.ts'

/** A clock of so many ms of life, at the speed of the workshop (a rehearsal runs faster). No time, no clock. */
export function clockOf(state: State, ms: number, now: number): Clock | null {
  const totalMs = Math.round(ms / only(state, 'workshop').speed)
  return totalMs > 0 ? { totalMs, endsAt: now + totalMs, leftMs: null } : null
}

/** The stage as it enters a phase at one of its moments. Its walls are then turned as the workshop's language is read, for good. */
export function stageIn(
  { state, now }: { readonly state: State; readonly now: number },
  stage: Stage,
  phase: Phase,
  moment: number,
  clock: Clock | null,
): Stage {
  const begun = stage.begun.some((b) => b.phase === phase.id)
    ? stage.begun
    : [
        ...stage.begun,
        { phase: phase.id, at: now, ...(only(state, 'workshop').lang === 'ar' && ({ rtl: true } as const)) },
      ]
  return {
    ...stage,
    revision: stage.revision + 1,
    status: 'running',
    phase: phase.id,
    moment,
    clock,
    begun,
    spotlight: null,
    rang: false,
    frozen: false,
    startedAt: stage.startedAt ?? now,
  }
}

/**
 * What moving the stage brings with it: asks of the moment (or the phase) left behind begin to close, private
 * ideas are brought to the table where a moment on the way says so, the new one's asks open, and what it shows is revealed.
 */
export function move(state: State, from: Stage, to: Stage, now: number): Event[] {
  const events: Event[] = [put('stage', 'it', to)]
  if (to.status === 'ended') events.push(...closed(state))
  const phase = to.phase ? state.phases.get(to.phase) : undefined
  const entered = to.status === 'running' && phase ? runningAt(to, phase) : null
  const left = from.status === 'running' && from.phase ? state.phases.get(from.phase) : undefined
  const leftMoment = left ? runningAt(from, left) : null
  const samePhase = from.phase === to.phase && to.status === 'running'

  for (const ask of state.asks.values()) {
    if (ask.life !== 'phase' || ask.phase !== left?.id || ask.status !== 'open') continue
    const staysOpen = samePhase && !leftMoment?.moment.opens.some((o) => o.slot === ask.slot && o.round === ask.round)
    const reopened = samePhase && entered?.moment.opens.some((o) => o.slot === ask.slot && o.round === ask.round)
    if (!staysOpen && !reopened) events.push(...closeBooths(state, ask, Object.keys(ask.booths), now))
  }
  for (const raising of new Set(raisingPhases(state, leftMoment, entered)))
    for (const row of privateOnes(state, raising))
      events.push(put('contributions', row.id, { ...row, reach: reachIn(raising, 'table', row.table) }))
  if (!entered) return events
  // What is raised above may be a choice of what opens below: asks are opened on a state that already knows it.
  const raised = new Map(events.flatMap((e) => (e.noun === 'contributions' && e.row ? [[e.key, e.row] as const] : [])))
  for (const { slot, round } of entered.moment.opens) {
    const opened = openAsks(state, entered.phase, slot, round, now, (row) => raised.get(row.id) ?? row)
    if (opened.ok) events.push(...opened.value)
  }
  if (entered.moment.lays) events.push(...layCounted(state, entered.phase, entered.moment.lays, now))
  const about = entered.moment.shows.ask
  if (about && tells(entered.moment, about)) events.push(...revealable(state, entered.phase.id, about))
  return events
}

/** Phases whose private ideas come out: a moment that raises is entered, or passed over by somebody in a hurry. */
function* raisingPhases(state: State, left: Running | null, entered: Running | null): Iterable<Phase> {
  if (entered?.moment.raises) yield entered.phase
  if (!left) return
  const { moments } = left.recipe
  const { order } = only(state, 'plan')
  const onward = !entered || order.indexOf(entered.phase.id) > order.indexOf(left.phase.id)
  const until = entered?.phase.id === left.phase.id ? entered.stage.moment : onward ? moments.length : 0
  if (moments.slice(left.stage.moment + 1, until).some((moment) => moment.raises)) yield left.phase
}

function* privateOnes(state: State, phase: Phase): Iterable<Contribution> {
  for (const row of state.contributions.values())
    if (row.phase === phase.id && row.state === 'kept' && row.reach === 'author') yield row
}
