import { centreOf, type Point, type Rect } from '../matter/geometry.ts'
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

/** How far from what it shows an arrow's tip ends, wall units. */
const clearance = 6

/**
 * From where to where an arrow between two things is drawn, on the line between their middles: from the edge of the one
 * to just before the edge of the other, so that what lies on a theme is not crossed out by an arrow that leaves it. Of things that lie over one another it begins in the middle;
 * null when there is no room for it at all.
 */
export function arrowBetween(from: Rect, to: Rect): { readonly start: Point; readonly tip: Point } | null {
  const [a, b] = [centreOf(from), centreOf(to)]
  const far = Math.hypot(b.x - a.x, b.y - a.y)
  if (far === 0) return null
  const [ux, uy] = [(b.x - a.x) / far, (b.y - a.y) / far]
  const edge = ({ w, h }: Rect): number => Math.min(w / 2 / Math.abs(ux || 1e-9), h / 2 / Math.abs(uy || 1e-9))
  const [leaves, arrives] = [edge(from), far - edge(to) - clearance]
  const begins = leaves < arrives ? leaves : 0
  if (begins >= arrives) return null
  return {
    start: { x: a.x + ux * begins, y: a.y + uy * begins },
    tip: { x: a.x + ux * arrives, y: a.y + uy * arrives },
  }
}

/** A link drawn by hand between two things: a line with an arrow's head. */
export function paintLink({ ctx, look }: Pen, from: Rect, to: Rect): void {
  const arrow = arrowBetween(from, to)
  if (!arrow) return
  const { start, tip } = arrow
  const angle = Math.atan2(tip.y - start.y, tip.x - start.x)
  ctx.save()
  ctx.strokeStyle = look.soft
  ctx.lineWidth = 3.4
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.beginPath()
  ctx.moveTo(start.x, start.y)
  ctx.lineTo(tip.x, tip.y)
  ctx.moveTo(tip.x - 16 * Math.cos(angle - 0.5), tip.y - 16 * Math.sin(angle - 0.5))
  ctx.lineTo(tip.x, tip.y)
  ctx.lineTo(tip.x - 16 * Math.cos(angle + 0.5), tip.y - 16 * Math.sin(angle + 0.5))
  ctx.stroke()
  ctx.restore()
}
