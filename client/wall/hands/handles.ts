import { around, type Point, type Rect } from '../../../shared/walls/matter/geometry.ts'
import { slotOf } from '../../../shared/walls/matter/layout.ts'
import type { Matter } from '../../../shared/walls/matter/matter.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { Template } from '../../../shared/walls/template.ts'

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

/** What is chosen as hands take hold of it: the box around all of it, its handles, and what of it another size is for. */
export interface Grasp {
  readonly box: Rect
  readonly handles: readonly Handle[]
  readonly sizes: readonly WallRecord[]
  /** Its proportions stay: pictures, and several things at once. */
  readonly keep: boolean
}

/** Most things that hands give another size at once: the frame around them is found with each frame of the wall. */
const most = 400

/** How hands take hold of what is chosen; null where nothing with a place is, or too much. */
export function graspOf(matter: Matter, template: Template, ids: ReadonlySet<string>): Grasp | null {
  if (ids.size > most) return null
  const records = [...ids].flatMap((id) => matter.records.get(id) ?? [])
  const sizes = records.filter((record) => resizable(record, template))
  // Of several things the frame is around those that take another size: what stays as it is lies outside it.
  const box = around((records.length > 1 ? sizes : records).flatMap(({ id }) => matter.box(id) ?? []))
  if (!box) return null
  const many = records.length > 1
  const handles: Handle[] = [...(sizes.length > (many ? 1 : 0) ? corners : []), ...(many ? [] : (['link'] as const))]
  return { box, handles, sizes, keep: many || sizes.some(({ media }) => media !== undefined) }
}

/** The boxes of things once the box around them is another one: each keeps its part of it. */
export function scaledBoxes(matter: Matter, { box: from, sizes }: Grasp, to: Rect): Map<string, Rect> {
  const [sx, sy] = [to.w / from.w, to.h / from.h]
  return new Map(
    sizes.flatMap(({ id }) => {
      const box = matter.box(id)
      if (!box) return []
      const place = { x: to.x + (box.x - from.x) * sx, y: to.y + (box.y - from.y) * sy }
      return [[id, { ...place, w: box.w * sx, h: box.h * sy }] as const]
    }),
  )
}

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
export function handleAt(box: Rect, p: Point, scale: number, handles: readonly Handle[], over = false): Handle | null {
  const inset = { x: Math.min(10 / scale, box.w / 4), y: Math.min(10 / scale, box.h / 4) }
  const inside =
    p.x > box.x + inset.x && p.x < box.x + box.w - inset.x && p.y > box.y + inset.y && p.y < box.y + box.h - inset.y
  if (inside) return null
  let best: { handle: Handle; far: number } | null = null
  const places = handlePlaces(box, asideAt(scale))
  for (const handle of handles) {
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
