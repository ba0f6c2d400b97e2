import { describe, expect, it } from 'vitest'
import type { PanelView } from '../../shared/api/view.ts'
import { nextPhase, nextStep } from './next-step.ts'

type View = Pick<PanelView, 'stage' | 'moments' | 'plan'>

/** A workshop of two phases, the first with two moments. */
const at = (status: 'lobby' | 'running' | 'ended', phase: string | null, moment = 0): View =>
  ({
    stage: { status, phase: phase && { id: phase, moment: { index: moment } } },
    moments: phase === 'p1' ? [{ fr: 'Seul' }, { fr: 'À table' }] : [{ fr: 'Ensemble' }],
    plan: {
      phases: [
        { id: 'p1', title: { fr: 'Idées' } },
        { id: 'p2', title: { fr: 'Bilan' } },
      ],
    },
  }) as unknown as View

describe('the one red button', () => {
  it('goes from the lobby through each moment and each phase to the end, and says what comes', () => {
    expect(nextStep(at('lobby', null))).toEqual({ does: 'start', title: { fr: 'Idées' } })
    expect(nextStep(at('running', 'p1', 0))).toEqual({ does: 'moment', title: { fr: 'À table' } })
    expect(nextStep(at('running', 'p1', 1))).toEqual({ does: 'phase', title: { fr: 'Bilan' } })
    expect(nextStep(at('running', 'p2'))).toEqual({ does: 'end' })
    expect(nextStep(at('ended', null))).toEqual({ does: 'nothing' })
  })

  it('has a way straight to the next phase beside it', () => {
    expect(nextPhase(at('running', 'p1', 0))).toEqual({ does: 'phase', title: { fr: 'Bilan' } })
    expect(nextPhase(at('running', 'p2'))).toEqual({ does: 'end' })
  })
})
