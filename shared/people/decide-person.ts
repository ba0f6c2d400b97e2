import { takeOut } from '../answers/take-out.ts'
import { type Deciders, no, type TypesOf, unlessStaff, yes } from '../workshop/deciding.ts'
import { type Event, only, put, type State } from '../workshop/state.ts'
import type { Participant } from './participant.ts'

export const personDeciders: Deciders<TypesOf<'person'>> = {
  'person/lock': (context, { on }) =>
    unlessStaff(context) ?? yes([put('workshop', 'it', { ...only(context.state, 'workshop'), locked: on })]),

  'person/remove': (context, { participant: id }) => {
    const barred = unlessStaff(context)
    if (barred) return barred
    const participant = context.state.participants.get(id)
    return participant ? yes([...sentOut(context.state, participant)]) : no('person/unknown', 'nobody has this id')
  },

  /** A crowd that came in at once goes at once. Whoever a table's tablet seated came by a host's hand, and stays. */
  'person/remove-since': (context, { since }) => {
    const barred = unlessStaff(context)
    if (barred) return barred
    const { state } = context
    const gone = [...state.participants.values()].filter(
      (one) => !one.removed && one.seatedAt >= since && hasPhone(state, one),
    )
    return yes(
      gone.flatMap((one) => [...sentOut(state, one)]),
      { people: gone.length },
    )
  },
}

/** What they wrote stays; what they gave to votes that are not counted yet is taken out. Their device may not act any more. */
function* sentOut(state: State, participant: Participant): Iterable<Event> {
  const { id } = participant
  yield put('participants', id, { ...participant, removed: true, scribe: false })
  yield put('hands', id, null)
  for (const ask of state.asks.values())
    if (ask.status === 'open' || ask.status === 'closing') yield* takeOut(state, ask, id)
}

const hasPhone = (state: State, { id }: Participant): boolean =>
  (state.seats.get(id) ?? []).some((session) => state.sessions.get(session)?.participant === id)
