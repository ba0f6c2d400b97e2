/** Somebody who can be seated elsewhere. */
export interface Seated {
  readonly id: string
  readonly table: string | null
  readonly scribe: boolean
  /** How much they gave in the running phase. */
  readonly gave: number
}

export interface Move {
  readonly id: string
  readonly to: string
}

/**
 * The fewest moves after which no two of these tables differ by more than one person. Whoever has no table is seated first;
 * then people leave the fullest tables, those first who have written least, scribes last of all. People at other tables
 * (staff sit apart) are left alone. The same room gives the same moves.
 */
export function evenOut(people: readonly Seated[], tables: readonly string[]): Move[] {
  if (tables.length === 0) return []
  const room = new Map(tables.map((table) => [table, people.filter((p) => p.table === table).sort(readiest)]))
  const waiting = people.filter(({ table }) => table === null).sort((a, b) => (a.id < b.id ? -1 : 1))
  const count = waiting.length + [...room.values()].reduce((sum, there) => sum + there.length, 0)
  const target = targets(tables, room, count)

  const leaving = [...waiting]
  for (const [table, there] of room)
    leaving.push(...there.slice(0, Math.max(0, there.length - (target.get(table) ?? 0))))
  const moves: Move[] = []
  for (const [table, there] of room) {
    for (let free = (target.get(table) ?? 0) - there.length; free > 0; free--) {
      const person = leaving.shift()
      if (person) moves.push({ id: person.id, to: table })
    }
  }
  return moves
}

/** How many each table shall hold: as even as can be, the odd ones where people already sit. */
function targets(
  tables: readonly string[],
  room: ReadonlyMap<string, readonly Seated[]>,
  count: number,
): Map<string, number> {
  const size = (table: string): number => room.get(table)?.length ?? 0
  const fullestFirst = [...tables].sort((a, b) => size(b) - size(a) || tables.indexOf(a) - tables.indexOf(b))
  const each = Math.floor(count / tables.length)
  return new Map(fullestFirst.map((table, i) => [table, each + (i < count % tables.length ? 1 : 0)]))
}

const readiest = (a: Seated, b: Seated): number =>
  Number(a.scribe) - Number(b.scribe) || a.gave - b.gave || (a.id < b.id ? -1 : 1)
