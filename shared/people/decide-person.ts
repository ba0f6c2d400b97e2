import { takeOut } from '../answers/take-out.ts'
import { type Deciders, no, type TypesOf, unlessStaff, yes } from '../workshop/deciding.ts'
import { only, put } from '../workshop/state.ts'

export const personDeciders: Deciders<TypesOf<'person'>> = {
  'person/lock': (context, { on }) =>
    unlessStaff(context) ?? yes([put('workshop', 'it', { ...only(context.state, 'workshop'), locked: on })]),

  /** What they wrote stays; what they gave to votes that are not counted yet is taken out. Their device may not act any more. */
  'person/remove': (context, { participant: id }) => {
    const barred = unlessStaff(context)
    if (barred) return barred
    const participant = context.state.participants.get(id)
    if (!participant) return no('person/unknown', 'nobody has this id')
    const asks = [...context.state.asks.values()].filter(({ status }) => status === 'open' || status === 'closing')
    return yes([
      put('participants', id, { ...participant, removed: true, scribe: false }),
      put('hands', id, null),
      ...asks.flatMap((ask) => [...takeOut(context.state, ask, id)]),
    ])
  },
}
