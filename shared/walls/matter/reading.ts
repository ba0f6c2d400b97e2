import type { Matter } from './matter.ts'

/** How far apart the upper sides of things in one row may be, wall units. */
const row = 60

/** All that has a place on a wall, or what of these has, in the order in which one reads: rows from the top, then along the row. */
export function readingOrder(matter: Matter, of: Iterable<string> = idsOn(matter)): string[] {
  const lying = [...of].flatMap((id) => {
    const box = matter.box(id)
    return box ? [{ id, x: box.x, y: box.y }] : []
  })
  lying.sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1))
  const rows: (typeof lying)[] = []
  for (const one of lying) {
    const last = rows.at(-1)
    if (last?.[0] && one.y - last[0].y < row) last.push(one)
    else rows.push([one])
  }
  return rows.flatMap((all) => all.sort((a, b) => matter.along(a, b) || (a.id < b.id ? -1 : 1)).map(({ id }) => id))
}

const idsOn = (matter: Matter): string[] => [...matter.records.all()].map(({ id }) => id)

/** The next thing to read after this one (or before it); null past the last, where the keyboard goes on to what follows the wall. */
export function nextToRead(matter: Matter, from: string | undefined, back: boolean): string | null {
  const order = readingOrder(matter)
  const at = from === undefined ? -1 : order.indexOf(from)
  if (at < 0) return (back ? order.at(-1) : order[0]) ?? null
  return order[at + (back ? -1 : 1)] ?? null
}
