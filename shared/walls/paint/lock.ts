import type { Rect } from '../matter/geometry.ts'
import type { WallRecord } from '../record.ts'
import { directionOfText } from './fit-text.ts'
import { labelSize, labelTop } from './lettering.ts'
import type { Pen } from './pen.ts'

/** The sign's radius, and how far within the corner its middle lies: it ends before the words begin. Wall units. */
const radius = 10.5
const within = { x: 3, y: 3 }
/** Words that stand by themselves have it before them, in the middle of their line. */
const beside = { x: -15, y: labelTop + 0.58 * labelSize }

/** A small padlock on what is fixed where it lies: pinned to the corner where one begins to read it, a line of the pen at its beginning. */
export function paintLock(
  { ctx, look, words }: Pen,
  { kind, points = [], text = '' }: WallRecord,
  { x, y, w }: Rect,
  paperDir: 'ltr' | 'rtl',
): void {
  const [left = x, top = y] = points
  // A theme's name stands where the paper begins, whatever its own language.
  const dir = kind === 'frame' ? words.dir : directionOfText(text, paperDir)
  const off = kind === 'label' ? beside : within
  ctx.save()
  if (kind === 'stroke') ctx.translate(left, top)
  else ctx.translate(dir === 'rtl' ? x + w - off.x : x + off.x, y + off.y)
  ctx.setLineDash([])
  ctx.fillStyle = 'rgb(60 45 20 / .25)'
  disc(ctx, 0.5, 1.5)
  ctx.fillStyle = look.sheet
  disc(ctx, 0, 0)
  if (look.outline > 0) {
    ctx.strokeStyle = look.edge
    ctx.lineWidth = look.outline
    ctx.stroke()
  }
  ctx.strokeStyle = look.soft
  ctx.lineWidth = 1.8
  ctx.beginPath()
  ctx.arc(0, -1.8, 2.9, Math.PI, 0)
  ctx.lineTo(2.9, 0)
  ctx.moveTo(-2.9, -1.8)
  ctx.lineTo(-2.9, 0)
  ctx.stroke()
  ctx.fillStyle = look.soft
  ctx.beginPath()
  ctx.roundRect(-4.8, -0.6, 9.6, 6.8, 1.6)
  ctx.fill()
  ctx.restore()
}

function disc(ctx: Pen['ctx'], x: number, y: number): void {
  ctx.beginPath()
  ctx.arc(x, y, radius, 0, 7)
  ctx.fill()
}
