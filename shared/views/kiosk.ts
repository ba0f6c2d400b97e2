import type { KioskView } from '../api/view.ts'
import { type Facets, fixed, part } from './facet.ts'
import { askView, keyed, storageView, workshopView } from './parts.ts'

/** A place sees the asks that have a booth there, and the words of their choices; nothing else of the workshop. */
export const kioskFacets: Facets<KioskView> = {
  role: fixed('kiosk'),
  workshop: part(['workshop'], workshopView),
  place: part(['places'], (state, { place }) => (place ? (state.places.get(place) ?? null) : null)),
  asks: part(['asks', 'tallies', 'batches', 'contributions'], (state, { place }) =>
    keyed(
      [...state.asks.values()]
        .filter((ask) => place !== null && Object.hasOwn(ask.booths, place))
        .map((ask) => [ask.id, askView(state, ask, false)]),
    ),
  ),
  tables: part(['tables'], (state) => keyed(state.tables.entries())),
  storage: part(['storage'], storageView),
}
