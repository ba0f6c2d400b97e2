import type { PanelView } from '../../shared/api/view.ts'
import type { Text } from '../../shared/kernel/text.ts'

/** What the one red button does, and the title of what it leads to. */
export type NextStep =
  | { readonly does: 'start' | 'moment' | 'phase'; readonly title: Text }
  | { readonly does: 'end' | 'nothing' }

/** The next moment of the running phase, else the next phase, else the end. */
export function nextStep({ stage, moments, plan }: Pick<PanelView, 'stage' | 'moments' | 'plan'>): NextStep {
  if (stage.status === 'ended') return { does: 'nothing' }
  if (stage.status === 'lobby') {
    const first = plan.phases[0]
    return first ? { does: 'start', title: first.title } : { does: 'nothing' }
  }
  const moment = stage.phase && moments[stage.phase.moment.index + 1]
  return moment ? { does: 'moment', title: moment } : nextPhase({ stage, plan })
}

/** The phase after the running one, else the end. */
export function nextPhase({ stage, plan }: Pick<PanelView, 'stage' | 'plan'>): NextStep {
  const phase = plan.phases[plan.phases.findIndex(({ id }) => id === stage.phase?.id) + 1]
  return phase ? { does: 'phase', title: phase.title } : { does: 'end' }
}
