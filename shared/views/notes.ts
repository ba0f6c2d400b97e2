import type { NoteView } from '../api/view.ts'
import { sees } from '../contributions/sees.ts'
import { runningOf } from '../workshop/running.ts'
import { only, type State } from '../workshop/state.ts'
import type { Items } from './facet.ts'
import { noteView } from './parts.ts'

/** Ids of a phase's contributions. */
function* idsOfPhase(state: State, phase: string | null): Iterable<string> {
  if (phase) for (const row of state.contributions.values()) if (row.phase === phase) yield row.id
}

/** A note is stale when its row changed, or when its wall says that it lies elsewhere. */
export const whereNotesChange: Pick<Items<unknown>, 'resets' | 'touched'> = {
  resets: ['stage', 'asks'],
  touched: (_, dirty) => [...(dirty.get('contributions') ?? []), ...(dirty.get('laid') ?? [])],
}

/** [S1][S5] What a phone reads of others: its table's and the plenary's contributions of the running phase, when the moment shows a gallery. */
export const gallery: Items<NoteView> = {
  ...whereNotesChange,
  ids: (state) => (runningOf(state)?.moment.shows.gallery ? idsOfPhase(state, only(state, 'stage').phase) : []),
  item(state, { table }, id) {
    const running = runningOf(state)
    const row = state.contributions.get(id)
    if (!row || !running?.moment.shows.gallery || row.phase !== running.phase.id) return null
    return sees(row, { who: 'table', table }, (ask) => state.asks.get(ask)) ? noteView(state, row) : null
  },
}

/** [S1] What a table's tablet reads: its table's and the plenary's contributions of the running phase, in every moment. */
export const tableNotes: Items<NoteView> = {
  ...whereNotesChange,
  ids: (state) => idsOfPhase(state, only(state, 'stage').phase),
  item(state, { table }, id) {
    const row = state.contributions.get(id)
    if (!row || row.phase !== only(state, 'stage').phase) return null
    return sees(row, { who: 'table', table }, (ask) => state.asks.get(ask)) ? noteView(state, row) : null
  },
}
