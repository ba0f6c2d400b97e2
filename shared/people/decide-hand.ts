import { type Deciders, no, type TypesOf, yes } from '../workshop/deciding.ts'
import { put } from '../workshop/state.ts'

export const handDeciders: Deciders<TypesOf<'hand'>> = {
  'hand/raise': ({ actor, now }) =>
    actor.participant
      ? yes([put('hands', actor.participant.id, { since: now })])
      : no('forbidden', 'only participants raise a hand'),

  'hand/lower': ({ state, actor }, { participant }) => {
    const whose = participant ?? actor.participant?.id
    if (!whose) return no('person/unknown', 'whose hand?')
    if (!actor.staff && whose !== actor.participant?.id) return no('forbidden', 'only staff lower somebody’s hand')
    return yes(state.hands.has(whose) ? [put('hands', whose, null)] : [])
  },
}
