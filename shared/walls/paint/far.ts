import { markOf } from '../../people/marks.ts'
import type { Rect } from '../matter/geometry.ts'
import type { WallRecord } from '../record.ts'
import { directionOfText } from './fit-text.ts'
import type { Pen } from './pen.ts'
import { paintShape } from './shapes.ts'

/** Below this width in device pixels nobody can read a note. */
export const farWidth = 44
/** Below this one its lines would be dust. */
const dustWidth = 13
/** Down to this one its table's shape can be told, and the side of that shape, of the note's width. */
const shapeWidth = 24
const shapeSide = 0.27

/**
 * A note seen from afar: its paper, its table's colour, and a line where its author wrote one. `box` is in whole
 * device pixels, so that the papers of an overview have clean edges.
 */
export function paintFar(pen: Pen, record: WallRecord, { x, y, w, h }: Rect, paperDir: 'ltr' | 'rtl'): void {
  const { ctx, look } = pen
  const rtl = directionOfText(record.text ?? '', paperDir) === 'rtl'
  const mark = typeof record.table === 'number' ? markOf(record.table) : null
  const unit = w / 160
  ctx.fillStyle = 'rgb(60 45 20 / .13)'
  ctx.fillRect(x + Math.ceil(unit), y + Math.ceil(3 * unit), w, h)
  ctx.fillStyle = mark ? look.tint[mark.colour] : look.sheet
  ctx.fillRect(x, y, w, h)
  ctx.fillStyle = mark ? look.strong[mark.colour] : look.edge
  ctx.fillRect(x, y, w, Math.max(1, Math.round(7 * unit)))
  if (look.outline > 0) {
    ctx.strokeStyle = mark ? look.strong[mark.colour] : look.edge
    ctx.lineWidth = 1
    ctx.setLineDash([])
    ctx.beginPath()
    ctx.rect(x + 0.5, y + 0.5, w - 1, h - 1)
    ctx.stroke()
  }
  const side = mark && w >= shapeWidth ? Math.round(shapeSide * w) : 0
  if (w >= dustWidth) paintLines(pen, record.text ?? '', { x, y, w, h }, side)
  const rim = Math.round(w * 0.06)
  if (mark && side > 0)
    paintShape(pen, mark.path, rtl ? x + rim : x + w - rim - side, y + h - rim - side, side, look.strong[mark.colour])
  if (record.chosen) {
    const r = Math.max(1.5, 20 * unit)
    ctx.fillStyle = look.accent
    ctx.beginPath()
    ctx.arc(rtl ? x + r / 4 : x + w - r / 4, y + r / 4, r, 0, 7)
    ctx.fill()
  }
}

/** As many lines as the text has, the last one as long as what is left of it; beside the corner that a shape takes they are shorter. */
function paintLines({ ctx, look }: Pen, text: string, { x, y, w, h }: Rect, side: number): void {
  if (text === '') return
  const full = text.length > 60 ? 24 : 14
  const count = Math.min(full === 24 ? 5 : 4, Math.ceil(text.length / full))
  const pitch = (h * 0.72) / Math.max(3, count)
  const thick = Math.max(1, Math.round(pitch * 0.42))
  const inner = w * 0.84
  const last = inner * Math.max(0.25, Math.min(1, (text.length - (count - 1) * full) / full))
  const rtl = directionOfText(text) === 'rtl'
  ctx.fillStyle = look.outline > 0 ? look.soft : 'rgb(32 28 23 / .42)'
  for (let line = 0; line < count; line++) {
    const top = Math.round(y + h * 0.17 + line * pitch)
    const room = top + thick > y + h - 1.35 * side ? inner - 1.2 * side : inner
    const own = line === count - 1 ? last : inner * (1 - ((line * 7 + text.length) % 5) * 0.045)
    const length = Math.round(Math.min(room, own))
    const left = Math.round(x + w * 0.08)
    const right = Math.round(x + w * 0.92)
    ctx.fillRect(rtl ? right - length : left, top, length, thick)
  }
}
