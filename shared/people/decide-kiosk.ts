import { settleBooths } from '../answers/asking.ts'
import { type Deciders, no, type TypesOf, unlessStaff, yes } from '../workshop/deciding.ts'
import { put } from '../workshop/state.ts'

export const kioskDeciders: Deciders<TypesOf<'kiosk'>> = {
  /** [V4] A kiosk is paired once; standing elsewhere takes a new invite. */
  'kiosk/pair': (context, { session: id, place }) => {
    const barred = unlessStaff(context)
    if (barred) return barred
    const session = context.state.sessions.get(id)
    if (session?.role !== 'kiosk' || session.revoked) return no('kiosk/unknown', 'there is no such kiosk')
    if (!context.state.places.has(place)) return no('place/unknown', 'there is no such place')
    if (session.place === place) return yes([])
    return session.place === null
      ? yes([put('sessions', id, { ...session, place })])
      : no('kiosk/paired', 'this kiosk has its place already')
  },

  'kiosk/drained': ({ state, actor, now }, { ask: id }) => {
    if (actor.role !== 'kiosk') return no('forbidden', 'only a kiosk drains')
    const ask = state.asks.get(id)
    if (!ask) return no('ask/unknown', 'there is no such ask')
    if (ask.status === 'closed' || ask.status === 'revealed' || ask.drained.includes(actor.session.id)) return yes([])
    const next = { ...ask, drained: [...ask.drained, actor.session.id] }
    const closing = Object.values(ask.booths).some((s) => s === 'closing')
    return yes(closing ? settleBooths(state, next, now) : [put('asks', id, next)])
  },
}
