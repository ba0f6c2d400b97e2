import { type Deciders, no, type TypesOf, unlessStaff, yes } from '../workshop/deciding.ts'
import { only, put } from '../workshop/state.ts'

export const personDeciders: Deciders<TypesOf<'person'>> = {
  'person/lock': (context, { on }) =>
    unlessStaff(context) ?? yes([put('workshop', 'it', { ...only(context.state, 'workshop'), locked: on })]),

  /** What they wrote stays; their device may not act any more. */
  'person/remove': (context, { participant: id }) => {
    const barred = unlessStaff(context)
    if (barred) return barred
    const participant = context.state.participants.get(id)
    if (!participant) return no('person/unknown', 'nobody has this id')
    return yes([put('participants', id, { ...participant, removed: true, scribe: false }), put('hands', id, null)])
  },
}
