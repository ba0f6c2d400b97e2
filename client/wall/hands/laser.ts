import type { Point } from '../../../shared/walls/matter/geometry.ts'
import type { Peer } from '../../link/wall.ts'
import { Way } from './way.ts'

/** A laser dot is gone so long after its last move, ms; over the end of that time it fades. */
export const restMs = 1500
const fadeMs = 400
/** How long a tail is, ms of the way, and how many pieces draw it. */
const tailMs = 320
const pieces = 12

/** Where somebody points, in wall units. */
export interface Laser extends Point {
  readonly id: string
}

const pointers: ReadonlySet<unknown> = new Set(['admin', 'staff', 'host'])

/** [F5] Where another points, as they say it; null when they do not, or when the server does not say that they are staff or a host. */
export function laserOf({ id, state }: Peer): Laser | null {
  const { laser, user } = state as { laser?: { x?: unknown; y?: unknown }; user?: { role?: unknown } }
  if (!laser || !pointers.has(user?.role)) return null
  const { x, y } = laser
  return Number.isFinite(x) && Number.isFinite(y) ? { id: String(id), x: x as number, y: y as number } : null
}

/** A dot with its tail, from the dot backwards, as it is seen at one instant. */
export interface Seen {
  readonly tail: readonly Point[]
  /** 1, and less while it fades. */
  readonly strength: number
}

/** The way of one laser dot, from places that are told with gaps. */
export class LaserTrail {
  readonly #way: Way

  /** `lagMs`: how much later than told it is drawn; 0 for this device's own. */
  constructor(lagMs: number) {
    this.#way = new Way(lagMs, tailMs)
  }

  /** Hears a place, at a time in ms; the same place again is no news. */
  hear(place: Point, at: number): void {
    // It was gone: it appears where it is now, and comes from nowhere.
    if (at - this.#way.told > restMs) this.#way.forget()
    this.#way.hear(place, at)
  }

  /** What is seen of it at a time in ms; null once it is gone. */
  seen(at: number): Seen | null {
    const left = restMs - this.#way.still(at)
    if (left <= 0) return null
    const tail = Array.from({ length: pieces + 1 }, (_, i) => this.#way.place(at - (i * tailMs) / pieces))
    return { tail: tail.flatMap((p) => p ?? []), strength: Math.min(1, left / fadeMs) }
  }
}

/** The outline of a tail along points, as an SVG path: so wide (half of it) at its first point and nothing at its last; empty while it goes nowhere. */
export function ribbon(points: readonly Point[], half: number): string {
  const way = points.filter(
    ({ x, y }, i) => i === 0 || Math.hypot(x - (points[i - 1]?.x ?? 0), y - (points[i - 1]?.y ?? 0)) > 0.5,
  )
  const last = way.length - 1
  if (last < 1) return ''
  const sides = way.map(({ x, y }, i) => {
    const [a, b] = [way[Math.max(0, i - 1)] ?? { x, y }, way[Math.min(last, i + 1)] ?? { x, y }]
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
    const w = (half * (last - i)) / last
    const [nx, ny] = [((a.y - b.y) / length) * w, ((b.x - a.x) / length) * w]
    return [`${(x + nx).toFixed(1)} ${(y + ny).toFixed(1)}`, `${(x - nx).toFixed(1)} ${(y - ny).toFixed(1)}`] as const
  })
  return `M${[...sides.map(([left]) => left), ...sides.toReversed().map(([, right]) => right)].join('L')}Z`
}
