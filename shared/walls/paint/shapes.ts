import { MARK_BOX } from '../../people/marks.ts'
import type { Easel } from './brush.ts'
import type { Pen } from './pen.ts'

/** Outlines of marks, made once for each kind of canvas. */
const outlines = new WeakMap<Easel, Map<string, Path2D>>()

function outlineOf(easel: Easel, data: string): Path2D {
  const known = outlines.get(easel) ?? new Map<string, Path2D>()
  outlines.set(easel, known)
  const path = known.get(data) ?? easel.path(data)
  known.set(data, path)
  return path
}

/** A table's shape, `side` wide, with its top left corner at a point. */
export function paintShape(
  { ctx, easel }: Pen,
  outline: string,
  x: number,
  y: number,
  side: number,
  colour: string,
): void {
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(side / MARK_BOX, side / MARK_BOX)
  ctx.fillStyle = colour
  ctx.fill(outlineOf(easel, outline))
  ctx.restore()
}

/** A line ruled on the paper. */
export function dashed({ ctx, look }: Pen, x1: number, y1: number, x2: number, y2: number): void {
  ctx.strokeStyle = look.line
  ctx.lineWidth = 3.4
  ctx.setLineDash([10, 8])
  ctx.beginPath()
  ctx.moveTo(x1, y1)
  ctx.lineTo(x2, y2)
  ctx.stroke()
  ctx.setLineDash([])
}

/** An axis: a line with a head at its end. */
export function arrow({ ctx, look }: Pen, x1: number, y1: number, x2: number, y2: number): void {
  const angle = Math.atan2(y2 - y1, x2 - x1)
  ctx.save()
  ctx.strokeStyle = look.edge
  ctx.lineWidth = 3.4
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.beginPath()
  ctx.moveTo(x1, y1)
  ctx.lineTo(x2, y2)
  ctx.moveTo(x2 - 16 * Math.cos(angle - 0.5), y2 - 16 * Math.sin(angle - 0.5))
  ctx.lineTo(x2, y2)
  ctx.lineTo(x2 - 16 * Math.cos(angle + 0.5), y2 - 16 * Math.sin(angle + 0.5))
  ctx.stroke()
  ctx.restore()
}

/** Somebody: a head and shoulders in a round. */
export function paintFace({ ctx, look }: Pen, x: number, y: number, r: number): void {
  ctx.fillStyle = look.tint.sky
  ctx.beginPath()
  ctx.arc(x, y, r, 0, 7)
  ctx.fill()
  ctx.fillStyle = look.ink
  ctx.beginPath()
  ctx.arc(x, y - r * 0.2, r * 0.28, 0, 7)
  ctx.fill()
  ctx.beginPath()
  ctx.ellipse(x, y + r * 0.62, r * 0.52, r * 0.44, 0, Math.PI, 0)
  ctx.fill()
}
