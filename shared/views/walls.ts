import type { PhaseWalls } from '../api/view.ts'
import type { Template } from '../walls/template.ts'
import { paperOf } from '../workshop/paper.ts'
import type { Phase } from '../workshop/phase.ts'
import { only, type State } from '../workshop/state.ts'
import type { Items } from './facet.ts'

/** A phase's wall template, once it has begun; null before, and when it has none. */
function printed(state: State, id: string): { readonly phase: Phase; readonly template: Template } | null {
  const phase = state.phases.get(id)
  const template = phase && only(state, 'stage').begun.some((one) => one.phase === id) && paperOf(state, phase)
  return phase && template ? { phase, template } : null
}

/** Phases that have begun and have walls, in the order of the plan. */
export function* walledPhases(state: State): Iterable<{ readonly phase: Phase; readonly template: Template }> {
  for (const id of only(state, 'plan').order) {
    const found = printed(state, id)
    if (found) yield found
  }
}

/** Which walls staff may open: those of every phase that has begun, after the end too. */
export const phaseWalls: Items<PhaseWalls> = {
  resets: ['stage'],
  touched: (_, dirty) => dirty.get('phases') ?? [],
  *ids(state) {
    for (const { phase } of walledPhases(state)) yield phase.id
  },
  item(state, _, id) {
    const found = printed(state, id)
    return found && { template: found.template, tables: found.phase.mode !== 'plenary' }
  },
}
