import type { Actor } from '../people/actor.ts'

/** All sessions that see the same thing: one view is computed and encoded for each. */
export interface Audience {
  readonly role: 'participant' | 'host' | 'screen' | 'staff' | 'kiosk'
  readonly table: string | null
  readonly place: string | null
}

/** The audience of an actor; `table` is the face of a tablet, for a scribe who left their phone for the table's wall. */
export function audienceOf(actor: Actor, face: 'own' | 'table'): Audience {
  if (actor.staff) return { role: 'staff', table: null, place: null }
  if (actor.role === 'host' || (face === 'table' && actor.hosts !== null))
    return { role: 'host', table: actor.hosts, place: null }
  if (actor.role === 'kiosk' || actor.role === 'holder')
    return { role: 'kiosk', table: null, place: actor.session.place }
  if (actor.role === 'participant') return { role: 'participant', table: actor.table, place: null }
  return { role: 'screen', table: null, place: null }
}

/** The audience's name in frames' ids. */
export const audienceKey = ({ role, table, place }: Audience): string => `${role}~${table ?? ''}~${place ?? ''}`
