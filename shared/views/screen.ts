import type { Gauge, ScreenView } from '../api/view.ts'
import { seated } from '../people/seat.ts'
import { only, type State } from '../workshop/state.ts'
import { type Facets, fixed, part } from './facet.ts'
import { asksFor, askView, keyed, stageView, storageView, wallRef, workshopView } from './parts.ts'
import { handsUp } from './people.ts'

/** Gauges of the running phase, by table id (`-`: no table). */
export function gaugesNow(state: State): Record<string, Gauge> {
  const prefix = `${only(state, 'stage').phase ?? ''}|`
  return keyed(
    [...state.gauges.entries()]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, gauge]) => [key.slice(prefix.length), gauge]),
  )
}

/** [S1] The projection: words, counts and results; contributions only through the wall in spotlight or the plenary's. */
export const screenFacets: Facets<ScreenView> = {
  role: fixed('screen'),
  workshop: part(['workshop'], workshopView),
  stage: part(['stage', 'phases', 'workshop', 'plan'], (state) => stageView(state, null)),
  tables: part(['tables'], (state) => keyed(state.tables.entries())),
  storage: part(['storage'], storageView),
  asks: part(['asks', 'tallies', 'batches', 'stage', 'contributions', 'ballots'], (state) => {
    const { spotlight } = only(state, 'stage')
    const table = spotlight === null || spotlight === 'plenary' ? null : spotlight
    return keyed([...asksFor(state, table)].map((ask) => [ask.id, askView(state, ask, true)]))
  }),
  join: part(['workshop'], (state) => ({ code: only(state, 'workshop').code, wifi: only(state, 'workshop').wifi })),
  seated: part(['participants', 'tables'], (state) => Object.fromEntries(seated(state))),
  gauges: part(['contributions', 'stage'], gaugesNow),
  hands: part(['hands'], handsUp),
  wall: part(['stage', 'phases', 'tables'], (state) => {
    const { spotlight } = only(state, 'stage')
    return wallRef(state, spotlight === null || spotlight === 'plenary' ? null : spotlight)
  }),
  places: part(['places'], (state) => keyed(state.places.entries())),
}
