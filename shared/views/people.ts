import type { PersonView } from '../api/view.ts'
import type { Participant } from '../people/participant.ts'
import { only, type State } from '../workshop/state.ts'
import type { Audience } from './audience.ts'
import type { Dirty, Items } from './facet.ts'

/** People as staff and hosts see them; `of` says whom. A person changes with their row, their devices, their hand and what they give. */
export const people = (of: (participant: Participant, audience: Audience) => boolean): Items<PersonView> => ({
  resets: ['stage'],
  touched: peopleTouched,
  *ids(state) {
    for (const participant of state.participants.values()) yield participant.id
  },
  item(state, audience, id) {
    const participant = state.participants.get(id)
    return participant && !participant.removed && of(participant, audience) ? personView(state, participant) : null
  },
})

function* peopleTouched(state: State, dirty: Dirty): Iterable<string> {
  for (const noun of ['participants', 'hands', 'seats', 'mine'] as const) yield* dirty.get(noun) ?? []
  for (const noun of ['sessions', 'presence'] as const) {
    for (const key of dirty.get(noun) ?? []) {
      const session = state.sessions.get(key)
      const seat = session?.turn ?? session?.participant
      if (seat) yield seat
    }
  }
  for (const key of dirty.get('contributions') ?? []) {
    const author = state.contributions.get(key)?.author
    if (author) yield author
  }
}

/** A person is here when a device of theirs, or the tablet in their turn, is connected. */
function personView(state: State, { id, animal, number, table, seatedAt, scribe }: Participant): PersonView {
  const devices = (state.seats.get(id) ?? [])
    .flatMap((key) => state.sessions.get(key) ?? [])
    .filter((session) => !session.revoked)
  const phase = only(state, 'stage').phase
  const gave = (state.mine.get(id) ?? []).filter((key) => {
    const row = state.contributions.get(key)
    return row?.phase === phase && row.state !== 'withdrawn' && row.kind !== 'reason'
  }).length
  return {
    id,
    animal,
    number,
    table,
    seatedAt,
    scribe,
    gave,
    here: devices.some((session) => state.presence.has(session.id)),
    hand: state.hands.has(id),
    tablet: !devices.some((session) => session.participant !== null),
  }
}

/** How many hands are up. */
export const handsUp = (state: State): number => [...state.hands.values()].length
