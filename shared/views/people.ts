import type { PersonView } from '../api/view.ts'
import type { Participant } from '../people/participant.ts'
import { only, type State } from '../workshop/state.ts'

/** People as staff and hosts see them; `of` says whom. A person is here when a device of theirs, or the tablet in their turn, is connected. */
export function peopleView(state: State, of: (participant: Participant) => boolean): Record<string, PersonView> {
  const devices = new Map<string, { here: boolean; phone: boolean }>()
  for (const session of state.sessions.values()) {
    const id = session.turn ?? session.participant
    if (!id || session.revoked) continue
    const known = devices.get(id) ?? { here: false, phone: false }
    devices.set(id, { here: known.here || state.presence.has(session.id), phone: known.phone || session.participant !== null })
  }
  const phase = only(state, 'stage').phase
  const people: Record<string, PersonView> = {}
  for (const p of state.participants.values()) {
    if (p.removed || !of(p)) continue
    const device = devices.get(p.id)
    const gave = (state.mine.get(p.id) ?? []).filter((id) => {
      const row = state.contributions.get(id)
      return row?.phase === phase && row.state !== 'withdrawn' && row.kind !== 'reason'
    }).length
    people[p.id] = { id: p.id, animal: p.animal, number: p.number, table: p.table, scribe: p.scribe, here: device?.here ?? false, hand: state.hands.has(p.id), tablet: !device?.phone, gave }
  }
  return people
}

/** How many hands are up. */
export const handsUp = (state: State): number => [...state.hands.values()].length
