import type { Rect } from '../matter/geometry.ts'
import type { WallRecord } from '../record.ts'
import { leading } from './fit-text.ts'
import { headInset, headSizes, labelSize, labelTop } from './lettering.ts'
import { measurer, type Pen, roundRect, write } from './pen.ts'
import { fitPrint, type Print, writePrint } from './print.ts'

/** A theme: a dashed outline around what belongs together, its name above, and how many ideas it holds. */
export function paintFrame(pen: Pen, record: WallRecord, box: Rect, members: number): void {
  const { ctx, look } = pen
  roundRect(ctx, box.x, box.y, box.w, box.h, 18)
  ctx.fillStyle = 'rgb(255 253 248 / .55)'
  ctx.fill()
  ctx.strokeStyle = look.edge
  ctx.lineWidth = 2.4
  ctx.setLineDash([9, 8])
  ctx.stroke()
  ctx.setLineDash([])
  const { x, y, h } = headInset
  heading(pen, record.text ?? '', pen.words.count(members), { x: box.x + x, y: box.y + y, w: box.w - 2 * x, h })
}

/** Large words that stand by themselves on the wall, a little smaller when their place is too narrow. */
export function paintLabel(pen: Pen, record: WallRecord, box: Rect): void {
  const { ctx, look } = pen
  const text = record.text ?? ''
  const size = Math.min(labelSize, box.w / Math.max(1, measurer(ctx, look.display, 700)(text)))
  write(pen, [text], box.x, box.y + labelTop, box.w, { face: look.display, weight: 700, size, colour: look.ink })
}

const headed: Print = { face: 'display', weight: 700, sizes: headSizes }
const counted = { weight: 500, size: 20 }

/**
 * A name in the display face with a quiet count after it, at the top of a place or at its foot: as large as the place
 * allows, on more lines where it is high enough; a name too long for it is cut. The count is left out where it finds no room.
 */
export function heading(
  pen: Pen,
  name: string,
  count: string,
  { x, y: top, w, h }: Rect,
  at: 'top' | 'foot' = 'top',
): void {
  const { ctx, look, words } = pen
  const rtl = words.dir === 'rtl'
  const fitted = fitPrint(pen, name, w, h, headed)
  // A place without a name keeps the line on which its count stands.
  const line = fitted.size * leading
  const height = Math.max(line, fitted.height)
  const y = at === 'foot' ? top + h - height : top
  writePrint(pen, fitted, { x, y, w }, headed, look.ink)
  const wide = measurer(ctx, look.display, headed.weight)(fitted.lines.at(-1) ?? '') * fitted.size
  const after = wide + 12
  if (after + measurer(ctx, look.text, counted.weight)(count) * counted.size > w) return
  const how = { ...counted, face: look.text, colour: look.soft, dir: words.dir }
  // Both stand on one line of writing.
  const level = y + height - line + (fitted.size - counted.size) * 0.92
  write(pen, [count], rtl ? x : x + after, level, rtl ? w - after : w, how)
}
