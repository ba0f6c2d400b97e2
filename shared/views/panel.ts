import { preparedOf } from '../activities/registry.ts'
import type { DeviceView, PanelView, TrayNoteView } from '../api/view.ts'
import { told } from '../attendance/counter.ts'
import { sees } from '../contributions/sees.ts'
import { seated } from '../people/seat.ts'
import { runningOf } from '../workshop/running.ts'
import { only, type State } from '../workshop/state.ts'
import { type Facets, fixed, type Items, part } from './facet.ts'
import { whereNotesChange } from './notes.ts'
import { asksFor, askView, keyed, stageView, storageView, trayNoteView, walled, workshopView } from './parts.ts'
import { handsUp, people } from './people.ts'
import { gaugesNow } from './screen.ts'
import { phaseWalls } from './walls.ts'

/** [S1] What staff read: the running phase's kept notes (private ones only as a count) and whatever waits or was hidden, of any phase. */
const notes: Items<TrayNoteView> = {
  ...whereNotesChange,
  *ids(state) {
    for (const row of state.contributions.values()) yield row.id
  },
  item(state, _, id) {
    const row = state.contributions.get(id)
    if (!row || !sees(row, { who: 'staff' }, (ask) => state.asks.get(ask))) return null
    return row.state !== 'kept' || row.phase === only(state, 'stage').phase || row.chosen !== null
      ? trayNoteView(state, row)
      : null
  },
}

function openable(state: State): PanelView['openable'] {
  const running = runningOf(state)
  if (!running) return []
  return running.recipe.asks.flatMap(({ slot, title }) => {
    const asked = [...state.asks.values()].filter((ask) => ask.phase === running.phase.id && ask.slot === slot)
    const open = asked.some((ask) => ask.status === 'open' || ask.status === 'closing')
    const round = Math.max(0, ...asked.map((ask) => ask.round)) + 1
    return open || round > 9 ? [] : [{ slot, round, title }]
  })
}

/** The facilitator's remote: everything that is theirs to conduct. */
export const panelFacets: Facets<PanelView> = {
  role: fixed('staff'),
  workshop: part(['workshop'], workshopView),
  stage: part(['stage', 'phases', 'workshop'], (state) => stageView(state, null)),
  tables: part(['tables'], (state) => keyed(state.tables.entries())),
  storage: part(['storage'], storageView),
  low: part(['storage'], (state) => state.storage.get('it')?.low ?? false),
  asks: part(['asks', 'tallies', 'batches', 'stage', 'contributions', 'ballots'], (state) =>
    keyed([...asksFor(state, 'all')].map((ask) => [ask.id, askView(state, ask, true)])),
  ),
  join: part(['workshop'], (state) => ({ code: only(state, 'workshop').code, wifi: only(state, 'workshop').wifi })),
  plan: part(['plan', 'phases', 'stage'], (state) => {
    const { revision, order } = only(state, 'plan')
    const { begun, startedAt, endedAt } = only(state, 'stage')
    return { revision, phases: order.flatMap((id) => state.phases.get(id) ?? []), begun, startedAt, endedAt }
  }),
  moments: part(['stage', 'phases'], (state) => {
    const running = runningOf(state)
    return running ? preparedOf(running.phase).moments.map((m) => m.label) : []
  }),
  openable: part(['asks', 'stage', 'phases'], openable),
  attendance: part(['attendance'], (state) => keyed(told(state).map(([question, { people }]) => [question, people]))),
  script: part(['stage', 'phases'], (state) => runningOf(state)?.phase.script.facilitator ?? null),
  seated: part(['participants', 'tables'], (state) => Object.fromEntries(seated(state))),
  gauges: part(['contributions', 'stage'], gaugesNow),
  hands: part(['hands'], handsUp),
  people: people(() => true),
  devices: part(['sessions', 'presence'], (state) => {
    const rows: Record<string, DeviceView> = {}
    for (const { id, role, table, place, label, revoked } of state.sessions.values()) {
      if (!revoked && role !== 'participant' && role !== 'holder')
        rows[id] = { id, role, table, place, label, here: state.presence.has(id) }
    }
    return rows
  }),
  places: part(['places'], (state) => keyed(state.places.entries())),
  batches: part(['batches', 'asks'], (state) =>
    keyed(
      [...state.batches.values()]
        .filter((paper) => state.asks.get(paper.ask)?.status !== 'revealed')
        .map((paper) => [paper.id, paper]),
    ),
  ),
  notes,
  walls: phaseWalls,
  wallsOn: part(['stage', 'phases'], (state) => walled(state)?.phase.id ?? null),
}
