import type { HostView } from '../api/view.ts'
import { runningOf } from '../workshop/running.ts'
import { only } from '../workshop/state.ts'
import { type Facets, fixed, part } from './facet.ts'
import { tableNotes } from './notes.ts'
import { asksFor, askView, keyed, stageView, storageView, wallRef, workshopView } from './parts.ts'
import { people } from './people.ts'

/** A table's tablet. Unlike residents, a host is briefed with the whole sequence. */
export const hostFacets: Facets<HostView> = {
  role: fixed('host'),
  table: { on: [], read: (_, { table }) => table },
  workshop: part(['workshop'], workshopView),
  stage: part(['stage', 'phases', 'workshop'], (state, { table }) => stageView(state, table)),
  tables: part(['tables'], (state) => keyed(state.tables.entries())),
  storage: part(['storage'], storageView),
  asks: part(['asks', 'tallies', 'batches', 'stage', 'contributions', 'ballots'], (state, { table }) =>
    keyed([...asksFor(state, table)].map((ask) => [ask.id, askView(state, ask, true)])),
  ),
  script: part(['stage', 'phases'], (state) => runningOf(state)?.phase.script.host ?? null),
  briefing: part(['plan', 'phases'], (state, { table }) =>
    only(state, 'plan').order.flatMap((id) => {
      const phase = state.phases.get(id)
      return phase
        ? [
            {
              title: phase.title,
              idealMs: phase.idealMs,
              instruction: (table ? phase.tableInstructions[table] : undefined) ?? phase.instruction,
              script: phase.script.host,
            },
          ]
        : []
    }),
  ),
  notes: tableNotes,
  people: people((participant, { table }) => participant.table === table),
  wall: part(['stage', 'phases', 'tables'], (state, { table }) => wallRef(state, table)),
}
