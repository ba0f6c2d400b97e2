import type { Ask } from '../answers/ask.ts'
import type { ParticipantId } from '../kernel/ids.ts'
import { type Context, type Decided, type Deciders, no, type TypesOf, unlessStaff, yes } from '../workshop/deciding.ts'
import { type Event, only, put } from '../workshop/state.ts'
import type { Participant } from './participant.ts'

function known({ state }: Context, id: ParticipantId, then: (participant: Participant) => Decided): Decided {
  const participant = state.participants.get(id)
  return participant && !participant.removed ? then(participant) : no('person/unknown', 'nobody has this id')
}

/** [V2] Staff who seat somebody admit them to what is being voted. */
function* admit(asks: Iterable<Ask>, participant: ParticipantId): Iterable<Event> {
  for (const ask of asks)
    if (ask.status === 'open' && !ask.admitted.includes(participant))
      yield put('asks', ask.id, { ...ask, admitted: [...ask.admitted, participant] })
}

export const tableDeciders: Deciders<TypesOf<'table'>> = {
  'table/join': ({ state, actor, now }, { table }) => {
    const { participant } = actor
    if (!participant) return no('forbidden', 'only participants sit down')
    if (!state.tables.has(table)) return no('table/unknown', 'there is no such table')
    if (participant.table === table) return yes([])
    if (state.tables.get(table)?.staff) return no('table/not-yours', 'staff say who sits at their table')
    if (participant.table !== null && only(state, 'workshop').seating === 'given')
      return no('table/not-yours', 'tables are given here')
    return yes([put('participants', participant.id, { ...participant, table, tableSince: now, scribe: false })])
  },

  'table/assign': (context, { participant: id, table }) =>
    unlessStaff(context) ??
    known(context, id, (participant) => {
      if (table !== null && !context.state.tables.has(table)) return no('table/unknown', 'there is no such table')
      const moved =
        participant.table === table ? participant : { ...participant, table, tableSince: context.now, scribe: false }
      return yes([put('participants', id, moved), ...admit(context.state.asks.values(), id)])
    }),

  'table/scribe': (context, { participant: id, on }) =>
    unlessStaff(context) ??
    known(context, id, (participant) => {
      if (on && participant.table === null) return no('table/unknown', 'a scribe sits at a table')
      return yes([put('participants', id, { ...participant, scribe: on })])
    }),
}
