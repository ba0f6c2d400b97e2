import { type Deciders, no, type TypesOf, unlessStaff, yes } from '../workshop/deciding.ts'
import { revokeSession } from './revoke.ts'

export const deviceDeciders: Deciders<TypesOf<'device'>> = {
  /** Not one's own: a room is never left without its panel by a slip of the thumb. Phones are sent out by person. */
  'device/remove': (context, { session: id }) => {
    const barred = unlessStaff(context)
    if (barred) return barred
    const { state, actor, now } = context
    const session = state.sessions.get(id)
    if (!session || session.role === 'participant' || session.role === 'holder')
      return no('device/unknown', 'there is no such device')
    if (session.id === actor.session.id) return no('forbidden', 'nobody sends out their own device')
    return yes(session.revoked ? [] : revokeSession(state, session, now))
  },
}
