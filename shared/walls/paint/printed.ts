import { type Lang, say } from '../../kernel/text.ts'
import type { Printed, Template } from '../template.ts'
import { heading } from './frame.ts'
import { type Pen, roundRect } from './pen.ts'
import { fitPrint, type Print, writePrint } from './print.ts'
import { arrow, dashed, paintFace } from './shapes.ts'

/** What the paper needs to know beside its template: the language it is printed in, and how many ideas lie in a zone. */
export interface PaperWords {
  readonly lang: Lang
  readonly inZone: (zone: string) => number
}

type Paint = (pen: Pen, printed: Printed, template: Template, paper: PaperWords) => void

const stepTitle: Print = { face: 'display', weight: 700, sizes: [34, 30, 27, 24, 21, 18, 16] }
const stepSub: Print = { face: 'text', weight: 500, sizes: [24, 21, 19, 17, 15, 13] }
const laneName: Print = { face: 'text', weight: 600, sizes: [28, 25, 22, 20, 18, 16] }
const name: Print = { face: 'display', weight: 700, sizes: [29, 26, 23, 20, 17] }
const about: Print = { face: 'text', weight: 400, sizes: [22, 20, 18.5, 17, 15.5, 14] }
const title: Print = { face: 'display', weight: 700, sizes: [64, 54, 46, 40, 34, 29, 25, 22, 19, 16] }
const axis: Print = { face: 'text', weight: 600, sizes: [30, 26, 23, 20, 17] }

const subOf = ({ sub }: Printed, lang: Lang): string => (sub ? say(sub, lang) : '')
const axisText = (printed: Printed, lang: Lang): string =>
  [say(printed.text, lang), subOf(printed, lang)].filter(Boolean).join(' — ')

const step: Paint = (pen, { x, y, w, h, ...printed }, _, { lang }) => {
  const { ctx, look } = pen
  roundRect(ctx, x, y, w, h, 20)
  ctx.fillStyle = look.sheet
  ctx.fill()
  ctx.strokeStyle = look.line
  ctx.lineWidth = 3.4
  ctx.stroke()
  const sub = subOf({ ...printed, x, y, w, h }, lang)
  const inner = { x: x + 18, w: w - 36 }
  const head = fitPrint(pen, say(printed.text, lang), inner.w, sub ? h * 0.48 : h - 20, stepTitle)
  const below = fitPrint(pen, sub, inner.w, h * 0.42, stepSub)
  const top = y + Math.max(6, (h - head.height - below.height) / 2)
  writePrint(pen, head, { ...inner, y: top }, stepTitle, look.ink)
  if (sub) writePrint(pen, below, { ...inner, y: top + head.height }, stepSub, look.soft)
}

const lane: Paint = (pen, printed, template, { lang }) => {
  // A grid's cells are sheets of their own.
  if (template.background !== 'grid') dashed(pen, 0, printed.y, template.w, printed.y)
  const w = printed.w - 24
  const x = template.rtl ? printed.x + 24 : printed.x
  const head = fitPrint(pen, say(printed.text, lang), w, printed.h - 20, laneName)
  writePrint(pen, head, { x, y: printed.y + 18, w }, laneName, pen.look.soft)
  const below = fitPrint(pen, subOf(printed, lang), w, printed.h - head.height - 20, about)
  if (below.height > 0) writePrint(pen, below, { x, y: printed.y + 22 + head.height, w }, about, pen.look.soft)
}

const persona: Paint = (pen, printed, _, { lang }) => {
  const { ctx, look, words } = pen
  ctx.save()
  ctx.shadowColor = 'rgb(60 45 20 / .25)'
  ctx.shadowBlur = 12
  ctx.shadowOffsetY = 5
  roundRect(ctx, printed.x, printed.y, printed.w, printed.h, 26)
  ctx.fillStyle = look.sheet
  ctx.fill()
  ctx.restore()
  if (look.outline > 0) {
    ctx.strokeStyle = look.line
    ctx.lineWidth = look.outline
    ctx.stroke()
  }
  const rtl = words.dir === 'rtl'
  const [x, w] = [printed.x + 18, printed.w - 36]
  const sub = subOf(printed, lang)
  const r = sub ? 19 : 26
  const beside = { x: rtl ? x : x + 2 * r + 12, w: w - 2 * r - 12 }
  const head = fitPrint(pen, say(printed.text, lang), beside.w, sub ? 36 : printed.h - 16, name)
  const below = fitPrint(pen, sub, w, printed.h - head.height - 10, about)
  const top = printed.y + (printed.h - head.height - below.height) / 2
  paintFace(pen, rtl ? x + w - r : x + r, top + head.height / 2, r)
  writePrint(pen, head, { ...beside, y: top }, name, look.ink)
  if (sub) writePrint(pen, below, { x, w, y: top + head.height }, about, look.soft)
}

const column: Paint = (pen, printed, template, { lang, inZone }) => {
  const zone = template.zones.find(({ id, x }) => printed.id.endsWith(id) || x === printed.x)
  const place = { x: printed.x + 16, y: printed.y, w: printed.w - 32, h: printed.h - 4 }
  heading(pen, say(printed.text, lang), pen.words.count(zone ? inZone(zone.id) : 0), place, 'foot')
}

const titled: Paint = (pen, printed, _, { lang }) => {
  const head = fitPrint(pen, say(printed.text, lang), printed.w, printed.h, title)
  writePrint(pen, head, printed, title, pen.look.ink, 'center')
  const below = fitPrint(pen, subOf(printed, lang), printed.w, 40, about)
  if (below.height > 0)
    writePrint(pen, below, { ...printed, y: printed.y + head.height + 4 }, about, pen.look.soft, 'center')
}

const axisX: Paint = (pen, printed, _, { lang }) => {
  arrow(pen, printed.x, printed.y + 4, printed.x + printed.w, printed.y + 4)
  const fitted = fitPrint(pen, axisText(printed, lang), printed.w, printed.h - 14, axis)
  writePrint(pen, fitted, { ...printed, y: printed.y + 16 }, axis, pen.look.soft, 'center')
}

const axisY: Paint = (pen, printed, _, { lang }) => {
  const { ctx } = pen
  const right = printed.x + printed.w
  ctx.save()
  ctx.translate(right, printed.y + printed.h)
  ctx.rotate(-Math.PI / 2)
  ctx.translate(0, -printed.w)
  const fitted = fitPrint(pen, axisText(printed, lang), printed.h, printed.w - 14, axis)
  writePrint(pen, fitted, { x: 0, y: 0, w: printed.h }, axis, pen.look.soft, 'center')
  ctx.restore()
  arrow(pen, right - 4, printed.y + printed.h, right - 4, printed.y)
}

/** How each kind of printed thing is painted. */
export const printedPainters: Readonly<Record<Printed['style'], Paint>> = {
  step,
  lane,
  persona,
  column,
  title: titled,
  'axis-x': axisX,
  'axis-y': axisY,
}
