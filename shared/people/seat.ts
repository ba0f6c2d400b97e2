import { must } from '../kernel/assert.ts'
import type { ParticipantId, TableId } from '../kernel/ids.ts'
import { hash32 } from '../kernel/order.ts'
import type { State } from '../workshop/state.ts'
import { animals } from './animals.ts'
import type { Participant } from './participant.ts'

/** [F2] Most people of one workshop: more than any hall holds. What strangers can make grow has an end. */
const mostPeople = 5_000

/** Whether every place is taken. */
export function isFull(state: State): boolean {
  let people = 0
  for (const at of state.company.values()) people += at
  return people >= mostPeople
}

/** How many people sit at each table (`-`: at none), those sent out not counted. */
export function seated(state: State): Map<string, number> {
  return new Map<string, number>([
    ...[...state.tables.values()].map((t) => [t.id as string, 0] as const),
    ...state.company.entries(),
  ])
}

/** The table with the fewest people, the first of them on a tie; the staff's own table is not given. Null when there is none. */
export function emptiestTable(state: State): TableId | null {
  const counts = seated(state)
  const open = [...state.tables.values()].filter((t) => !t.staff).sort((a, b) => a.index - b.index)
  let best: { id: TableId; n: number } | null = null
  for (const { id } of open) {
    const n = counts.get(id) ?? 0
    if (!best || n < best.n) best = { id, n }
  }
  return best?.id ?? null
}

/** A new participant: an animal drawn by their id that nobody bears yet where possible, with a number when somebody does. */
export function newParticipant(
  state: State,
  id: ParticipantId,
  table: TableId | null,
  code: string | null,
  now: number,
): Participant {
  const start = hash32(id) % animals.length
  const turned = [...animals.slice(start), ...animals.slice(0, start)]
  const animal = turned.find((name) => !state.animals.has(name)) ?? must(turned[0], 'there are animals')
  return {
    id,
    animal,
    number: (state.animals.get(animal) ?? 0) + 1,
    table,
    seatedAt: now,
    tableSince: now,
    scribe: false,
    removed: false,
    code,
  }
}
