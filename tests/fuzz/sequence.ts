import type { Kit } from '../../shared/kits/kit.ts'
import { smallKit } from '../../shared/testing/world.ts'
import type { Phase } from '../../shared/workshop/phase.ts'
import type { Canaries } from './canaries.ts'
import type { Chance } from './chance.ts'

/** A phase with a word of its own in everything that it says, so that it is known wherever it turns up. */
export function dressed(phase: Phase, canaries: Canaries): Phase {
  const word = (kind: 'phase' | 'host' | 'facilitator'): { fr: string } => ({ fr: canaries.make(kind, phase.id) })
  return {
    ...phase,
    title: word('phase'),
    instruction: word('phase'),
    tableInstructions: { t1: { fr: canaries.make('table', `${phase.id} t1`) } },
    script: { facilitator: word('facilitator'), host: word('host') },
  }
}

/** The reference sequence in small, as some centre may have set it up: who reads first, who sits where, what ends by itself. */
export function sequence(chance: Chance, canaries: Canaries): Kit {
  return {
    ...smallKit,
    review: chance.one(['nothing', 'media', 'everything'] as const),
    seating: chance.one(['choose', 'given'] as const),
    phases: smallKit.phases.map((phase) => {
      const auto = chance.below(4) === 0
      const options = phase.kind === 'smartvote' ? { ...phase.options, live: chance.below(3) === 0 } : phase.options
      return dressed({ ...phase, auto, options }, canaries)
    }),
  }
}
