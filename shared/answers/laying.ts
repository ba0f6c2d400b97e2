import { preparedOf } from '../activities/registry.ts'
import { as, type ContributionId } from '../kernel/ids.ts'
import type { Phase } from '../workshop/phase.ts'
import { reachIn } from '../workshop/running.ts'
import { type Event, put, type State } from '../workshop/state.ts'
import type { Ask } from './ask.ts'
import type { Tally } from './tally.ts'

/**
 * Lays the choices of a counted ask on its phase's wall, each in the zone that its answers put it in. A copy has no
 * author: it is nobody's new idea, counts for nothing, and is never offered as a choice beside its original.
 * Only the last round of its scope is laid; what lies there already stays where people put it.
 */
export function* layChoices(state: State, phase: Phase, ask: Ask, { counts }: Tally, now: number): Iterable<Event> {
  const template = preparedOf(phase).asks.find(({ slot }) => slot === ask.slot)
  if (!template?.zone || laterRound(state, ask)) return
  for (const choice of ask.choices) {
    const idea = choice.contribution ? state.contributions.get(choice.contribution) : undefined
    const id = as<ContributionId>(`${choice.id}_${phase.id}`.slice(0, 64))
    if (idea?.state !== 'kept' || state.contributions.has(id)) continue
    yield put('contributions', id, {
      ...idea,
      id,
      phase: phase.id,
      author: null,
      parent: idea.id,
      copyOf: idea.id,
      zone: template.zone(counts[choice.id] ?? {}),
      level: null,
      reach: reachIn(phase, 'table', idea.table),
      at: now,
    })
  }
}

/** Lays what was counted before its moment came. */
export function* layCounted(state: State, phase: Phase, slot: string, now: number): Iterable<Event> {
  for (const ask of state.asks.values()) {
    const counted = ask.status === 'closed' || ask.status === 'revealed'
    const tally = counted && ask.phase === phase.id && ask.slot === slot ? state.tallies.get(ask.id) : undefined
    if (tally) yield* layChoices(state, phase, ask, tally, now)
  }
}

const laterRound = (state: State, ask: Ask): boolean =>
  [...state.asks.values()].some(
    (other) =>
      other.phase === ask.phase &&
      other.slot === ask.slot &&
      other.round > ask.round &&
      JSON.stringify(other.scope) === JSON.stringify(ask.scope),
  )
