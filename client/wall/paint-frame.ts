import type { WallRecord } from '../../shared/walls/record.ts'
import type { Rect } from './geometry.ts'
import { type Pen, roundRect, write } from './pen.ts'

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
  heading(pen, record.text ?? '', pen.words.count(members), box.x + 18, box.y + 12, box.w - 36)
}

/** Large words that stand by themselves on the wall. */
export function paintLabel(pen: Pen, record: WallRecord, box: Rect): void {
  write(pen, [record.text ?? ''], box.x, box.y + 8, box.w, {
    face: pen.look.display,
    weight: 700,
    size: 32,
    colour: pen.look.ink,
  })
}

/** A name in the display face with a quiet count after it, both on one line within `w`. */
export function heading(pen: Pen, name: string, count: string, x: number, y: number, w: number): void {
  const { ctx, look, words } = pen
  const rtl = words.dir === 'rtl'
  let size = 30
  ctx.font = `700 ${size}px ${look.display}`
  const wide = ctx.measureText(name).width
  if (wide > w) size = Math.max(18, (size * w) / wide)
  write(pen, [name], x, y, w, { face: look.display, weight: 700, size, colour: look.ink, dir: words.dir })
  const after = Math.min(wide, w) + 12
  ctx.font = `500 20px ${look.text}`
  if (after + ctx.measureText(count).width <= w)
    write(pen, [count], rtl ? x : x + after, y + 8, rtl ? w - after : w, {
      face: look.text,
      weight: 500,
      size: 20,
      colour: look.soft,
      dir: words.dir,
    })
}
