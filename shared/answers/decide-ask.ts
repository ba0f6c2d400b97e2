import { type Deciders, no, type TypesOf, unlessStaff, yes } from '../workshop/deciding.ts'
import { only, put } from '../workshop/state.ts'
import { closeBooths, openAsks, settleBooths } from './asking.ts'

export const askDeciders: Deciders<TypesOf<'ask'>> = {
  'ask/open': (context, { phase: id, slot, round }) => {
    const barred = unlessStaff(context)
    if (barred) return barred
    const { state, now } = context
    const phase = state.phases.get(id)
    if (!phase || !only(state, 'stage').begun.some((b) => b.phase === id))
      return no('phase/unknown', 'this phase has not begun')
    const opened = openAsks(state, phase, slot, round, now)
    if (!opened.ok) return opened
    return yes(opened.value, { asks: opened.value.flatMap((event) => (event.noun === 'asks' ? [event.key] : [])) })
  },

  'ask/close': (context, { ask: id, booth, force }) => {
    const barred = unlessStaff(context)
    if (barred) return barred
    const { state, now } = context
    const ask = state.asks.get(id)
    if (!ask) return no('ask/unknown', 'there is no such ask')
    if (ask.status === 'closed' || ask.status === 'revealed') return yes([])
    if (booth !== null && !Object.hasOwn(ask.booths, booth)) return no('place/unknown', 'this ask has no such place')
    const closing = booth === null ? Object.keys(ask.booths) : [booth]
    if (!force) return yes(closeBooths(state, ask, closing, now))
    // Staff close without the kiosks: said on the result.
    const booths = { ...ask.booths }
    for (const b of closing) if (booths[b] === 'open' || booths[b] === 'closing') booths[b] = 'undrained'
    const status = Object.values(booths).some((s) => s === 'open') ? 'open' : 'closing'
    return yes(settleBooths(state, { ...ask, booths, status }, now))
  },

  'ask/reveal': (context, { ask: id }) => {
    const barred = unlessStaff(context)
    if (barred) return barred
    const ask = context.state.asks.get(id)
    if (!ask) return no('ask/unknown', 'there is no such ask')
    if (ask.status === 'revealed') return yes([])
    if (ask.status !== 'closed') return no('ask/not-closed', 'close it first')
    return yes([put('asks', ask.id, { ...ask, status: 'revealed' })])
  },
}
