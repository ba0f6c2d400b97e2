import { must } from '../kernel/assert.ts'
import type { ParticipantId, TableId } from '../kernel/ids.ts'
import { hash32 } from '../kernel/order.ts'
import type { State } from '../workshop/state.ts'
import { animals } from './animals.ts'
import type { Participant } from './participant.ts'

/** How many people sit at each table (`-`: at none), those sent out not counted. */
export function seated(state: State): Map<string, number> {
  const counts = new Map<string, number>([...state.tables.values()].map((t) => [t.id as string, 0]))
  for (const p of state.participants.values())
    if (!p.removed) counts.set(p.table ?? '-', (counts.get(p.table ?? '-') ?? 0) + 1)
  return counts
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
  const borne = new Map<string, number>()
  for (const p of state.participants.values()) borne.set(p.animal, Math.max(borne.get(p.animal) ?? 0, p.number))
  const start = hash32(id) % animals.length
  const turned = [...animals.slice(start), ...animals.slice(0, start)]
  const animal = turned.find((name) => !borne.has(name)) ?? must(turned[0], 'there are animals')
  return {
    id,
    animal,
    number: (borne.get(animal) ?? 0) + 1,
    table,
    seatedAt: now,
    tableSince: now,
    scribe: false,
    removed: false,
    code,
  }
}
