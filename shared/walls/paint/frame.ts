import type { Rect } from '../matter/geometry.ts'
import type { WallRecord } from '../record.ts'
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
  const { x, y } = headInset
  heading(pen, record.text ?? '', pen.words.count(members), box.x + x, box.y + y, box.w - 2 * x)
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

/** A name in the display face with a quiet count after it, both on one line within `w`; a name too long for it is cut. */
export function heading(pen: Pen, name: string, count: string, x: number, y: number, w: number): void {
  const { ctx, look, words } = pen
  const rtl = words.dir === 'rtl'
  const fitted = fitPrint(pen, name, w, headInset.h, headed)
  writePrint(pen, fitted, { x, y, w }, headed, look.ink)
  const wide = measurer(ctx, look.display, headed.weight)(fitted.lines[0] ?? '') * fitted.size
  const after = wide + 12
  if (after + measurer(ctx, look.text, counted.weight)(count) * counted.size > w) return
  const how = { ...counted, face: look.text, colour: look.soft, dir: words.dir }
  write(pen, [count], rtl ? x : x + after, y + 8, rtl ? w - after : w, how)
}
