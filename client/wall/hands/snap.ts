import { grown, type Rect } from '../../../shared/walls/matter/geometry.ts'
import type { Matter } from '../../../shared/walls/matter/matter.ts'

/** A line that shows what something is lined up with: from one end to the other, wall units. */
export interface Guide {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface Snapped {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

/** How near a side must come to another, CSS pixels; and how far around neighbours are looked for, wall units. */
const reach = 7
const around = 900

const across = ({ x, w }: Rect): readonly number[] => [x, x + w / 2, x + w]
const down = ({ y, h }: Rect): readonly number[] => [y, y + h / 2, y + h]

/**
 * Where something that is being dragged (its box as it lies, moved by dx, dy) would rather lie: its sides and middles on
 * those of the nearest neighbours, if they are within reach at this scale. `except` is what moves along.
 */
export function snap(
  matter: Matter,
  box: Rect,
  dx: number,
  dy: number,
  scale: number,
  except: ReadonlySet<string>,
): Snapped {
  const held = { ...box, x: box.x + dx, y: box.y + dy }
  const near = matter.index.meeting(grown(held, around)).flatMap((id) => (except.has(id) ? [] : (matter.box(id) ?? [])))
  const most = reach / scale
  const sideways = nearest(across(held), near, across, most)
  const upright = nearest(down(held), near, down, most)
  const moved = { ...held, x: held.x + (sideways?.by ?? 0), y: held.y + (upright?.by ?? 0) }
  const guides: Guide[] = []
  if (sideways) {
    const [top, bottom] = [Math.min(moved.y, sideways.to.y), Math.max(moved.y + moved.h, sideways.to.y + sideways.to.h)]
    guides.push({ x1: sideways.at, x2: sideways.at, y1: top, y2: bottom })
  }
  if (upright) {
    const [left, right] = [Math.min(moved.x, upright.to.x), Math.max(moved.x + moved.w, upright.to.x + upright.to.w)]
    guides.push({ y1: upright.at, y2: upright.at, x1: left, x2: right })
  }
  return { dx: dx + (sideways?.by ?? 0), dy: dy + (upright?.by ?? 0), guides }
}

interface Match {
  readonly by: number
  readonly at: number
  readonly to: Rect
}

function nearest(
  own: readonly number[],
  near: readonly Rect[],
  linesOf: (rect: Rect) => readonly number[],
  most: number,
): Match | null {
  let best: Match | null = null
  for (const to of near)
    for (const at of linesOf(to))
      for (const line of own) {
        const by = at - line
        if (Math.abs(by) <= most && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at, to }
      }
  return best
}
