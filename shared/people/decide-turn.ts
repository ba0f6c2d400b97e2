import { type Deciders, no, type TypesOf, yes } from '../workshop/deciding.ts'
import { only, put } from '../workshop/state.ts'
import { isFull, newParticipant } from './seat.ts'

export const turnDeciders: Deciders<TypesOf<'turn'>> = {
  /**
   * Host rights rest until `turn/done`. Nothing of one turn is shown to the next: the reply says only who sits here.
   * While the lobby is locked nobody new sits down; whoever sat here comes back.
   */
  'turn/begin': ({ state, actor, now }, { participant, back, code }) => {
    const { session } = actor
    if (session.turn === participant) return yes([], { participant })
    if (actor.hosts === null || session.participant !== null)
      return no('forbidden', 'only a table’s tablet is passed round')
    if (back) {
      const same = [...state.participants.values()].find(
        (p) => p.animal === back.animal && p.number === back.number && p.code === back.code && !p.removed,
      )
      return same
        ? yes([put('sessions', session.id, { ...session, turn: same.id })], { participant: same.id })
        : no('turn/code', 'nobody has this animal with these pictures')
    }
    if (state.participants.has(participant)) return no('person/unknown', 'this id is taken')
    if (only(state, 'workshop').locked) return no('locked', 'the lobby is locked')
    if (isFull(state)) return no('full', 'every place is taken')
    const seat = newParticipant(state, participant, actor.hosts, code, now)
    return yes([put('participants', seat.id, seat), put('sessions', session.id, { ...session, turn: seat.id })], {
      participant: seat.id,
    })
  },

  'turn/done': ({ state, actor }) => {
    const session = state.sessions.get(actor.session.id)
    return session?.turn
      ? yes([put('sessions', session.id, { ...session, turn: null }), put('hands', session.turn, null)])
      : yes([])
  },
}
