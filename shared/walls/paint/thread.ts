import { centreOf, type Rect } from '../matter/geometry.ts'
import type { Pen } from './pen.ts'

/** The thread from an idea to the one born from it: a dotted line that leaves and arrives at the sides that face each other. */
export function paintThread({ ctx, look }: Pen, from: Rect, to: Rect): void {
  const [a, b] = [centreOf(from), centreOf(to)]
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const across = Math.abs(dx) * (from.h + to.h) > Math.abs(dy) * (from.w + to.w)
  const sx = Math.sign(dx) || 1
  const sy = Math.sign(dy) || 1
  const start = across ? { x: a.x + (sx * from.w) / 2, y: a.y } : { x: a.x - from.w * 0.3, y: a.y + (sy * from.h) / 2 }
  const end = across ? { x: b.x - (sx * to.w) / 2, y: b.y } : { x: b.x - to.w * 0.3, y: b.y - (sy * to.h) / 2 }
  const bend = Math.max(14, Math.hypot(end.x - start.x, end.y - start.y) * 0.35)
  ctx.beginPath()
  ctx.moveTo(start.x, start.y)
  if (across) ctx.bezierCurveTo(start.x + sx * bend, start.y, end.x - sx * bend, end.y, end.x, end.y)
  else
    ctx.bezierCurveTo(
      start.x - bend * 0.6,
      start.y + sy * bend * 0.6,
      end.x - bend * 0.6,
      end.y - sy * bend * 0.6,
      end.x,
      end.y,
    )
  ctx.save()
  ctx.strokeStyle = look.edge
  ctx.lineWidth = 3.4
  ctx.lineCap = 'round'
  ctx.setLineDash([1, 9])
  ctx.stroke()
  ctx.restore()
}

/** How far the edge of a rectangle is from its middle at an angle. */
const rimOf = ({ w, h }: Rect, angle: number): number =>
  Math.min(w / 2 / Math.abs(Math.cos(angle) || 1e-6), h / 2 / Math.abs(Math.sin(angle) || 1e-6))

/** A link drawn by hand between two things: a line with an arrow's head. */
export function paintLink({ ctx, look }: Pen, from: Rect, to: Rect): void {
  const [a, b] = [centreOf(from), centreOf(to)]
  const angle = Math.atan2(b.y - a.y, b.x - a.x)
  // From edge to edge: what lies on a theme is not crossed out by an arrow that leaves it.
  const out = Math.min(rimOf(from, angle), Math.hypot(b.x - a.x, b.y - a.y))
  const reach = rimOf(to, angle) + 6
  const tail = { x: a.x + Math.cos(angle) * out, y: a.y + Math.sin(angle) * out }
  const tip = { x: b.x - Math.cos(angle) * reach, y: b.y - Math.sin(angle) * reach }
  ctx.save()
  ctx.strokeStyle = look.soft
  ctx.lineWidth = 3.4
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.beginPath()
  ctx.moveTo(tail.x, tail.y)
  ctx.lineTo(tip.x, tip.y)
  ctx.moveTo(tip.x - 16 * Math.cos(angle - 0.5), tip.y - 16 * Math.sin(angle - 0.5))
  ctx.lineTo(tip.x, tip.y)
  ctx.lineTo(tip.x - 16 * Math.cos(angle + 0.5), tip.y - 16 * Math.sin(angle + 0.5))
  ctx.stroke()
  ctx.restore()
}
