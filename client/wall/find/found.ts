import { matches } from '../../../shared/walls/matter/find.ts'
import type { Matter } from '../../../shared/walls/matter/matter.ts'
import { readingOrder } from '../../../shared/walls/matter/reading.ts'

/** What lies on a wall and holds the words that are looked for, in the order of reading; nothing while nothing is looked for. */
export function foundOn(matter: Matter, query: string): readonly string[] {
  if (query.trim() === '') return []
  const holding = new Set(
    [...matter.records.all()].filter(({ text }) => text !== undefined && matches(query, text)).map(({ id }) => id),
  )
  return holding.size === 0 ? [] : readingOrder(matter).filter((id) => holding.has(id))
}

/** Where one goes from here among so many that were found: round and round; the first (or last) from nowhere. -1 when there are none. */
export function onward(at: number, count: number, back: boolean): number {
  if (count === 0) return -1
  if (at < 0) return back ? count - 1 : 0
  return (at + (back ? count - 1 : 1)) % count
}
