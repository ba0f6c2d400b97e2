import type { Prepared } from '../activities/define.ts'
import type { Moment } from '../activities/recipe.ts'
import { preparedOf } from '../activities/registry.ts'
import type { Reach } from '../contributions/contribution.ts'
import { must } from '../kernel/assert.ts'
import type { Phase } from './phase.ts'
import type { Stage } from './stage.ts'
import { only, type State } from './state.ts'

/** The running phase with its recipe applied, and the moment it is in. */
export interface Running {
  readonly stage: Stage
  readonly phase: Phase
  readonly recipe: Prepared
  readonly moment: Moment
}

/** What runs now; null in the lobby and after the end. */
export function runningOf(state: State): Running | null {
  const stage = only(state, 'stage')
  if (stage.status !== 'running' || !stage.phase) return null
  const phase = state.phases.get(stage.phase)
  return phase ? runningAt(stage, phase) : null
}

/** The moment that a stage points at in a phase; never past the recipe's last one. */
export function runningAt(stage: Stage, phase: Phase): Running {
  const recipe = preparedOf(phase)
  const moment = recipe.moments[Math.min(stage.moment, recipe.moments.length - 1)]
  return { stage, phase, recipe, moment: must(moment, `${phase.kind} has no moment`) }
}

/** How far a reach goes in a phase: nobody has a table in a plenary, so that `table` is everyone there. */
export const reachIn = (phase: Phase, reach: Reach, table: string | null): Reach =>
  reach === 'table' && (phase.mode === 'plenary' || table === null) ? 'plenary' : reach
