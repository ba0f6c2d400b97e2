import type { Audience } from '../views/audience.ts'
import type { State } from '../workshop/state.ts'

/** Every audience that a workshop may have. */
export function audiencesOf(state: State): Audience[] {
  const tables = [null, ...[...state.tables.values()].map((table) => table.id)]
  return [
    { role: 'staff', table: null, place: null },
    { role: 'screen', table: null, place: null },
    ...tables.map((table): Audience => ({ role: 'participant', table, place: null })),
    ...tables.map((table): Audience => ({ role: 'host', table, place: null })),
    ...[null, ...[...state.places.values()].map((place) => place.id)].map(
      (place): Audience => ({ role: 'kiosk', table: null, place }),
    ),
  ]
}
