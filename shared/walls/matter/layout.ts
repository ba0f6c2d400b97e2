import type { WallRecord } from '../record.ts'
import { noteSize, type Template, type Zone } from '../template.ts'
import type { Rect } from './geometry.ts'

/** How far the paint of anything may reach beyond its box: a shadow, a sticker that overhangs, a tilt; wall units. */
export const overhang = 34

/** Room left around cuttings in a slot, wall units. */
const inset = 14
/** The line of a frame's or label's title stands in this height, wall units. */
export const titleHeight = 56

/** The slot (a place of the article's page) that holds a record: there it is not a sticker but a cutting that fills it. */
export function slotOf(template: Template, record: WallRecord): Zone | null {
  if (record.kind !== 'note' || !record.at?.zone) return null
  return template.zones.find((zone) => zone.id === record.at?.zone && zone.role === 'slot') ?? null
}

/** Width of a letter and height of a line of a front page's body, wall units: enough to tell how much room words want. */
const letter = 14
const line = 36

/**
 * The cuttings of a slot, in the order in which they lie: in a low one (a headline) they share its height evenly, in a
 * tall one each takes what its words or picture want, and all shrink alike when that is too much.
 */
export function slotBoxes(zone: Zone, records: readonly WallRecord[]): Map<string, Rect> {
  const ordered = [...records].sort(
    (a, b) => (a.at?.y ?? 0) - (b.at?.y ?? 0) || (a.at?.x ?? 0) - (b.at?.x ?? 0) || (a.id < b.id ? -1 : 1),
  )
  const w = zone.w - 2 * inset
  const room = zone.h - inset * (ordered.length + 1)
  const alone = ordered.length === 1 || zone.h < zone.w / 2
  const wanted = ordered.map((record) => (alone ? room / ordered.length : heightOf(record, w)))
  const squeeze = Math.min(1, room / wanted.reduce((sum, h) => sum + h, 0))
  const boxes = new Map<string, Rect>()
  let y = zone.y + inset
  for (const [i, { id }] of ordered.entries()) {
    const h = (wanted[i] ?? 0) * squeeze
    boxes.set(id, { x: zone.x + inset, y, w, h })
    y += h + inset
  }
  return boxes
}

const heightOf = ({ text = '', media }: WallRecord, w: number): number =>
  (media ? w * 0.8 : 0) +
  text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * letter) / w)), 0) * line

/**
 * The paper of a wall that is in use: the whole of it; columns are filled downwards and end `below` wall units under what
 * lies there, after `least` (0–1) of their height at the soonest.
 */
export function usedPaper({ background, w, h }: Template, lying: Rect | null, least: number, below: number): Rect {
  const end = background === 'columns' && lying ? Math.max(h * least, lying.y + lying.h + below) : h
  return { x: 0, y: 0, w, h: Math.min(h, end) }
}

/** The rectangle that a record takes on the wall by itself; null for one that has no place (a link, a half-written record). */
export function boxOf(record: WallRecord): Rect | null {
  const { kind, at, size, points, text } = record
  if (kind === 'stroke' && points) return boxOfPoints(points)
  if (!at || kind === 'link') return null
  if (size) return { x: at.x, y: at.y, w: size.w, h: size.h }
  if (kind === 'label') return { x: at.x, y: at.y, w: Math.max(60, (text ?? '').length * 17), h: titleHeight }
  return { x: at.x, y: at.y, w: noteSize.w, h: noteSize.h }
}

/** Null for a line without a point: a box without end would be all that a screen shows. */
function boxOfPoints(points: readonly number[]): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i + 1 < points.length; i += 3) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return left === Infinity ? null : { x: left - 6, y: top - 6, w: right - left + 12, h: bottom - top + 12 }
}

const ranks: Readonly<Record<string, number>> = { frame: 0, link: 1, note: 2, element: 2, text: 2, stroke: 3, label: 4 }

/**
 * What lies above what: frames at the bottom, ink and labels on top, then by `z`; then what begins lower, so that all
 * that overlaps shows its head; then by id so that all screens agree.
 */
export const above = (a: WallRecord, b: WallRecord): number =>
  (ranks[a.kind ?? ''] ?? 2) - (ranks[b.kind ?? ''] ?? 2) ||
  (a.z ?? 0) - (b.z ?? 0) ||
  (a.at?.y ?? 0) - (b.at?.y ?? 0) ||
  (a.id < b.id ? -1 : 1)
