import { say } from '../../kernel/text.ts'
import { around, grown, meets, type Rect } from '../matter/geometry.ts'
import { hasHead, sheetInset, type Template, type Zone, zoneHead } from '../template.ts'
import { type Pen, roundRect } from './pen.ts'
import { fitPrint, type Print, writePrint } from './print.ts'
import { type PaperWords, printedPainters } from './printed.ts'
import { dashed } from './shapes.ts'

const zoneName: Print = { face: 'display', weight: 700, sizes: [36, 32, 28, 24, 21, 18] }
const slotName: Print = { face: 'text', weight: 500, sizes: [26, 23, 20, 17, 15] }
/** A sheet that the paper shows through, and words that wait to be written over. */
const veil = 'rgb(255 253 248 / .6)'
const faint = 'rgb(93 85 72 / .62)'

/** How far what is printed may reach beyond its place: a shadow, a second line; wall units. */
const beyond = 64

/** Paints what is printed on the wall beneath the notes, in wall units; only what may be seen within `area`. */
export function paintPaper(pen: Pen, template: Template, paper: PaperWords, area: Rect): void {
  const near = grown(area, beyond)
  if (template.background === 'article') paintPage(pen, template)
  const first = Math.min(...template.zones.filter(({ role }) => role === 'column').map(({ x }) => x))
  for (const zone of template.zones) {
    if (!meets(zone, near)) continue
    const label = say(zone.label, paper.lang)
    if (hasHead(zone)) paintSheet(pen, zone, label)
    else if (zone.role === 'slot' && paper.inZone(zone.id) === 0) paintSlot(pen, zone, label)
    else if (zone.role === 'column' && zone.x > first) dashed(pen, zone.x, zone.y, zone.x, zone.y + zone.h)
    else if (zone.role === 'cell' && template.background === 'grid') paintSheet(pen, zone, '')
  }
  if (template.background === 'matrix') paintCross(pen, template)
  for (const printed of template.printed) {
    // A lane is ruled all along the paper.
    const place = printed.style === 'lane' ? { ...printed, x: 0, w: template.w } : printed
    if (meets(place, near)) printedPainters[printed.style](pen, printed, template, paper)
  }
}

/** A quadrant, a level, a cell of a grid: a light sheet with its name at the top. */
function paintSheet(pen: Pen, { x, y, w, h }: Zone, label: string): void {
  const { ctx, look } = pen
  roundRect(ctx, x + sheetInset, y + sheetInset, w - 2 * sheetInset, h - 2 * sheetInset, 16)
  ctx.fillStyle = veil
  ctx.fill()
  if (look.outline > 0) {
    ctx.strokeStyle = look.line
    ctx.lineWidth = look.outline
    ctx.stroke()
  }
  const fitted = fitPrint(pen, label, w - 40, zoneHead - 12, zoneName)
  if (label) writePrint(pen, fitted, { x: x + 20, y: y + zoneHead + 4 - fitted.height, w: w - 40 }, zoneName, look.soft)
}

/** A place of the front page that nothing fills yet. */
function paintSlot(pen: Pen, { x, y, w, h }: Zone, label: string): void {
  const { ctx, look } = pen
  roundRect(ctx, x, y, w, h, 10)
  ctx.strokeStyle = look.line
  ctx.lineWidth = 2.4
  ctx.setLineDash([8, 8])
  ctx.stroke()
  ctx.setLineDash([])
  const fitted = fitPrint(pen, label, w - 40, h - 20, slotName)
  writePrint(
    pen,
    fitted,
    { x: x + 20, y: y + (h - fitted.height) / 2, w: w - 40 },
    slotName,
    look.outline > 0 ? look.soft : faint,
    'center',
  )
}

/** The sheet of a front page beneath its slots, ruled under its title. */
function paintPage({ ctx, look }: Pen, template: Template): void {
  const whole = { x: 0, y: 0, w: template.w, h: template.h }
  const page = grown(around([...template.zones, ...template.printed]) ?? whole, 34)
  ctx.save()
  ctx.shadowColor = 'rgb(60 45 20 / .28)'
  ctx.shadowBlur = 26
  ctx.shadowOffsetY = 10
  ctx.fillStyle = '#fff'
  ctx.fillRect(page.x, page.y, page.w, page.h)
  ctx.restore()
  const title = template.printed.find(({ style }) => style === 'title')
  if (!title) return
  ctx.fillStyle = look.ink
  ctx.fillRect(page.x + 34, title.y + title.h + 4, page.w - 68, 3)
  ctx.fillRect(page.x + 34, title.y + title.h + 10, page.w - 68, 1)
}

/** The cross in the middle of a matrix. */
function paintCross(pen: Pen, template: Template): void {
  const whole = around(template.zones)
  if (!whole) return
  dashed(pen, whole.x, whole.y + whole.h / 2, whole.x + whole.w, whole.y + whole.h / 2)
  dashed(pen, whole.x + whole.w / 2, whole.y, whole.x + whole.w / 2, whole.y + whole.h)
}
