import type { ParticipantView } from '../api/view.ts'
import { type Facets, fixed, part } from './facet.ts'
import { gallery } from './notes.ts'
import { asksFor, askView, keyed, stageView, storageView, workshopView } from './parts.ts'

/** [S5] A phone hears of the running phase and of nothing after it. No live count is in it: 2,000 phones need no frame a note. */
export const participantFacets: Facets<ParticipantView> = {
  role: fixed('participant'),
  workshop: part(['workshop'], workshopView),
  stage: part(['stage', 'phases', 'workshop'], (state, { table }) => stageView(state, table)),
  tables: part(['tables'], (state) => keyed(state.tables.entries())),
  storage: part(['storage'], storageView),
  asks: part(['asks', 'tallies', 'batches', 'stage', 'contributions'], (state, { table }) =>
    keyed([...asksFor(state, table)].map((ask) => [ask.id, askView(state, ask, false)])),
  ),
  notes: gallery,
}
