import type { Point, Rect } from '../../shared/walls/matter/geometry.ts'
import { slotOf } from '../../shared/walls/matter/layout.ts'
import type { WallRecord } from '../../shared/walls/record.ts'
import type { Template } from '../../shared/walls/template.ts'

export const corners = ['nw', 'ne', 'sw', 'se'] as const
export type Corner = (typeof corners)[number]
/** What a hand can take hold of on a chosen thing: a corner gives it another size, `link` draws an arrow from it. */
export type Handle = Corner | 'link'

/** How far around a handle a finger still means it, and over another thing; how far outside its own thing it stands; CSS pixels. */
const reach = 24
const nearReach = 12
const aside = 12
/** Least width and height that a hand can give, wall units. */
const least = 48

/** Whether hands may give it another size: not what a slot lays, nor ink, nor words, whose letters say their size. */
export const resizable = (record: WallRecord, template: Template): boolean =>
  record.at !== undefined &&
  record.kind !== 'stroke' &&
  record.kind !== 'label' &&
  !record.locked &&
  slotOf(template, record) === null

/** Where the handles of something stand, in the unit of its box; `aside` is how far outside it. */
export function handlePlaces({ x, y, w, h }: Rect, out: number): Readonly<Record<Handle, Point>> {
  return {
    nw: { x: x - out, y: y - out },
    ne: { x: x + w + out, y: y - out },
    sw: { x: x - out, y: y + h + out },
    se: { x: x + w + out, y: y + h + out },
    link: { x: x + w / 2, y: y + h + 2 * out },
  }
}

/** How far outside a thing its handles stand at this scale, wall units. */
export const asideAt = (scale: number): number => aside / scale

/** The handle that a finger means; what lies well inside the thing is the thing itself. `over`: another thing lies there too. */
export function handleAt(box: Rect, p: Point, scale: number, sizes: boolean, over = false): Handle | null {
  const inset = { x: Math.min(10 / scale, box.w / 4), y: Math.min(10 / scale, box.h / 4) }
  const inside =
    p.x > box.x + inset.x && p.x < box.x + box.w - inset.x && p.y > box.y + inset.y && p.y < box.y + box.h - inset.y
  if (inside) return null
  let best: { handle: Handle; far: number } | null = null
  const places = handlePlaces(box, asideAt(scale))
  for (const handle of sizes ? ([...corners, 'link'] as const) : (['link'] as const)) {
    const far = Math.hypot(p.x - places[handle].x, p.y - places[handle].y) * scale
    if (far <= (over ? nearReach : reach) && (!best || far < best.far)) best = { handle, far }
  }
  return best?.handle ?? null
}

/** A box one corner of which was pulled by dx, dy: the opposite one stays. `keep` holds the proportions, as pictures need. */
export function pulled(box: Rect, corner: Corner, dx: number, dy: number, keep: boolean): Rect {
  const [left, top] = [corner.endsWith('w'), corner.startsWith('n')]
  let w = Math.max(least, box.w + (left ? -dx : dx))
  let h = Math.max(least, box.h + (top ? -dy : dy))
  if (keep) {
    const by = Math.max(w / box.w, h / box.h)
    w = box.w * by
    h = box.h * by
  }
  return { x: left ? box.x + box.w - w : box.x, y: top ? box.y + box.h - h : box.y, w, h }
}
