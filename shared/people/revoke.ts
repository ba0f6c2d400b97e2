import { settleBooths } from '../answers/asking.ts'
import { type Event, put, type State } from '../workshop/state.ts'
import type { Session } from './participant.ts'

/**
 * Ends a device's right to act; what it gave stays. A kiosk that is gone will never say `drained`: the places that wait
 * for it alone are closed now [T4].
 */
export function revokeSession(state: State, session: Session, now: number): Event[] {
  const waited = [...state.asks.values()].filter(
    ({ booths }) => session.place !== null && booths[session.place] === 'closing',
  )
  const settled = waited.flatMap((ask) => settleBooths(state, { ...ask, drained: [...ask.drained, session.id] }, now))
  return [put('sessions', session.id, { ...session, revoked: true }), ...settled]
}
