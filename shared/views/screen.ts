import { ballotsIn } from '../answers/turnout.ts'
import type { Gauge, ScreenView, TablesTurnout, WallRef } from '../api/view.ts'
import { seated } from '../people/seat.ts'
import { runningOf } from '../workshop/running.ts'
import { only, type State } from '../workshop/state.ts'
import { type Facets, fixed, part } from './facet.ts'
import { asksFor, askView, keyed, stageView, storageView, walled, wallRef, workshopView } from './parts.ts'
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

/** The asks of the tables that the running moment is about, in their latest round, taken together. */
function tablesTurnout(state: State): TablesTurnout | null {
  const running = runningOf(state)
  const slot = running?.moment.shows.ask
  const asked = [...state.asks.values()].filter(
    (ask) => ask.phase === running?.phase.id && ask.slot === slot && typeof ask.scope === 'object',
  )
  const round = Math.max(...asked.map((ask) => ask.round))
  const latest = asked.filter((ask) => ask.round === round)
  const [first] = latest
  if (!first) return null
  return {
    title: first.title,
    seats: latest.reduce((sum, { seats }) => sum + seats, 0),
    answered: ballotsIn(state, ...latest),
    open: latest.some(({ status }) => status === 'open'),
  }
}

/** The wall in the light, or else the common one. What tables made in an earlier phase, each by itself, has no common one. */
function wallNow(state: State): WallRef | null {
  const { spotlight } = only(state, 'stage')
  const found = walled(state)
  const tablesMadeIt = found?.phase.mode !== 'plenary' && found?.phase.id !== runningOf(state)?.phase.id
  if (spotlight === null && tablesMadeIt) return null
  return wallRef(state, spotlight === 'plenary' ? null : spotlight)
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
  tablesTurnout: part(['asks', 'ballots', 'stage', 'phases'], tablesTurnout),
  hands: part(['hands'], handsUp),
  wall: part(['stage', 'phases', 'tables'], wallNow),
  places: part(['places'], (state) => keyed(state.places.entries())),
}
