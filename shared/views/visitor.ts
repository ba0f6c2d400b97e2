import type { VisitorView } from '../api/view.ts'
import { seated } from '../people/seat.ts'
import { toldErasure } from '../workshop/retention.ts'
import { only, type State } from '../workshop/state.ts'
import { workshopView } from './parts.ts'

/** What is told before a session: title, promise, notice, and where there is room. */
export function visitorView(state: State, now: number): VisitorView {
  const counts = seated(state)
  return {
    role: 'visitor',
    workshop: workshopView(state),
    erasedAt: toldErasure(state, now),
    tables: Object.fromEntries(
      [...state.tables.entries()]
        .filter(([, t]) => !t.staff)
        .map(([key, table]) => [key, { ...table, seated: counts.get(key) ?? 0 }]),
    ),
    full: only(state, 'workshop').locked,
  }
}
