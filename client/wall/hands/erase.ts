import type { Point } from '../../../shared/walls/matter/geometry.ts'
import type { Matter } from '../../../shared/walls/matter/matter.ts'
import { lineOf } from '../acts/stroke.ts'

/** The pen's lines that an eraser touches on its way from a to b: all records of each, not those that are locked. `reach` is its radius, wall units. */
export function strokesUnder(matter: Matter, a: Point, b: Point, reach: number): string[] {
  const way = {
    x: Math.min(a.x, b.x) - reach,
    y: Math.min(a.y, b.y) - reach,
    w: Math.abs(a.x - b.x) + 2 * reach,
    h: Math.abs(a.y - b.y) + 2 * reach,
  }
  const touched = matter.seen(way).filter(({ kind, locked, points = [] }) => {
    if (kind !== 'stroke' || locked) return false
    for (let i = 0; i + 1 < points.length; i += 3) {
      const p = { x: points[i] ?? 0, y: points[i + 1] ?? 0 }
      const q = i + 4 < points.length ? { x: points[i + 3] ?? 0, y: points[i + 4] ?? 0 } : p
      if (apart(a, b, p, q) <= reach) return true
    }
    return false
  })
  const lines = touched.flatMap((piece) => lineOf(matter, piece)).filter(({ locked }) => !locked)
  return [...new Set(lines.map(({ id }) => id))]
}

/** The distance between two segments. */
function apart(a: Point, b: Point, p: Point, q: Point): number {
  if (cross(a, b, p) * cross(a, b, q) < 0 && cross(p, q, a) * cross(p, q, b) < 0) return 0
  return Math.min(far(a, p, q), far(b, p, q), far(p, a, b), far(q, a, b))
}

const cross = (a: Point, b: Point, p: Point): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)

/** The distance of a point from a segment. */
function far(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const long = dx * dx + dy * dy
  const t = long === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / long))
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy)
}
