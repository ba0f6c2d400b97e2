import { type Lang, say } from '../../shared/kernel/text.ts'
import type { Printed, Template, Zone } from '../../shared/walls/template.ts'
import { fitText } from './fit-text.ts'
import { around, grown } from './geometry.ts'
import { heading } from './paint-frame.ts'
import { measurer, type Pen, roundRect, write } from './pen.ts'

/** What the paper needs to know beside its template: the language it is printed in, and how many ideas lie in a zone. */
export interface PaperWords {
  readonly lang: Lang
  readonly inZone: (zone: string) => number
}

/** Paints what is printed on the wall beneath the notes, in wall units. */
export function paintPaper(pen: Pen, template: Template, paper: PaperWords): void {
  if (template.background === 'article') paintPage(pen, template)
  const first = Math.min(...template.zones.filter(({ role }) => role === 'column').map(({ x }) => x))
  for (const zone of template.zones) paintZone(pen, template, zone, paper, first)
  if (template.background === 'matrix') paintAxes(pen, template)
  for (const printed of template.printed) painters[printed.style](pen, printed, template, paper)
}

const none = { w: 0, h: 0 }

const painters: Readonly<Record<Printed['style'], (pen: Pen, printed: Printed, template: Template, paper: PaperWords) => void>> = {
  step(pen, printed, _, { lang }) {
    const { ctx, look, words } = pen
    roundRect(ctx, printed.x, printed.y, printed.w, printed.h, 20)
    ctx.fillStyle = look.sheet
    ctx.fill()
    ctx.strokeStyle = look.line
    ctx.lineWidth = 3.4
    ctx.stroke()
    const [w, x] = [printed.w - 36, printed.x + 18]
    const sub = printed.sub ? say(printed.sub, lang) : ''
    const title = fitText(say(printed.text, lang), { w, h: sub ? printed.h * 0.48 : printed.h - 20, notch: none }, measurer(pen.ctx, look.display, 700), [34, 30, 27, 24, 21, 18, 16])
    const below = fitText(sub, { w, h: printed.h * 0.42, notch: none }, measurer(pen.ctx, look.text, 500), [24, 21, 19, 17, 15, 13])
    const height = title.lines.length * title.size * 1.2 + (sub ? below.lines.length * below.size * 1.2 : 0)
    const top = printed.y + Math.max(6, (printed.h - height) / 2)
    const taken = write(pen, title.lines, x, top, w, { face: look.display, weight: 700, size: title.size, colour: look.ink, dir: words.dir })
    if (sub) write(pen, below.lines, x, top + taken, w, { face: look.text, weight: 500, size: below.size, colour: look.soft, dir: words.dir })
  },

  lane(pen, printed, template, { lang }) {
    const { look, words } = pen
    dashed(pen, printed.x, printed.y, template.w, printed.y)
    const fitted = fitText(say(printed.text, lang), { w: printed.w - 20, h: printed.h - 20, notch: none }, measurer(pen.ctx, look.text, 600), [28, 25, 22, 20, 18, 16])
    write(pen, fitted.lines, printed.x, printed.y + 18, printed.w - 20, { face: look.text, weight: 600, size: fitted.size, colour: look.soft, dir: words.dir })
    if (printed.sub) write(pen, [say(printed.sub, lang)], printed.x, printed.y + 22 + fitted.lines.length * fitted.size * 1.2, printed.w - 20, { face: look.text, weight: 400, size: 18, colour: look.soft, dir: words.dir })
  },

  persona(pen, printed, _, { lang }) {
    const { ctx, look, words } = pen
    ctx.save()
    ctx.shadowColor = 'rgb(60 45 20 / .25)'
    ctx.shadowBlur = 12
    ctx.shadowOffsetY = 5
    roundRect(ctx, printed.x, printed.y, printed.w, printed.h, 26)
    ctx.fillStyle = look.sheet
    ctx.fill()
    ctx.restore()
    const rtl = words.dir === 'rtl'
    const [x, w] = [printed.x + 18, printed.w - 36]
    const sub = printed.sub ? say(printed.sub, lang) : ''
    const r = sub ? 19 : 26
    const name = fitText(say(printed.text, lang), { w: w - 2 * r - 12, h: sub ? 36 : printed.h - 16, notch: none }, measurer(pen.ctx, look.display, 700), [29, 26, 23, 20, 17])
    const about = fitText(sub, { w, h: printed.h - name.size * 1.2 - 10, notch: none }, measurer(pen.ctx, look.text, 400), [22, 20, 18.5, 17, 15.5, 14])
    const title = name.lines.length * name.size * 1.2
    const top = printed.y + (printed.h - title - (sub ? about.lines.length * about.size * 1.2 : 0)) / 2
    paintFace(pen, rtl ? x + w - r : x + r, top + title / 2, r)
    write(pen, name.lines, rtl ? x : x + 2 * r + 12, top, w - 2 * r - 12, { face: look.display, weight: 700, size: name.size, colour: look.ink, dir: words.dir })
    if (sub) write(pen, about.lines, x, top + title, w, { face: look.text, weight: 400, size: about.size, colour: look.soft, dir: words.dir })
  },

  column(pen, printed, template, { lang, inZone }) {
    const zone = template.zones.find(({ id, x }) => printed.id.endsWith(id) || x === printed.x)
    heading(pen, say(printed.text, lang), pen.words.count(zone ? inZone(zone.id) : 0), printed.x + 16, printed.y + Math.max(0, (printed.h - 40) / 2), printed.w - 32)
  },

  title(pen, printed, _, { lang }) {
    const { look, words } = pen
    const fitted = fitText(say(printed.text, lang), { w: printed.w, h: printed.h, notch: none }, measurer(pen.ctx, look.display, 700), [64, 54, 46, 40, 34, 29, 25, 22, 19, 16])
    const taken = write(pen, fitted.lines, printed.x, printed.y, printed.w, { face: look.display, weight: 700, size: fitted.size, colour: look.ink, dir: words.dir })
    if (printed.sub) write(pen, [say(printed.sub, lang)], printed.x, printed.y + taken + 4, printed.w, { face: look.text, weight: 400, size: 20, colour: look.soft, dir: words.dir })
  },

  'axis-x'(pen, printed, _, { lang }) {
    const { look, words } = pen
    arrow(pen, printed.x, printed.y + 4, printed.x + printed.w, printed.y + 4)
    const about = [say(printed.text, lang), printed.sub ? say(printed.sub, lang) : ''].filter(Boolean).join(' — ')
    const fitted = fitText(about, { w: printed.w, h: printed.h - 14, notch: none }, measurer(pen.ctx, look.text, 600), [30, 26, 23, 20, 17])
    write(pen, fitted.lines, printed.x, printed.y + 16, printed.w, { face: look.text, weight: 600, size: fitted.size, colour: look.soft, align: 'center', dir: words.dir })
  },

  'axis-y'(pen, printed, _, paper) {
    const { ctx } = pen
    ctx.save()
    ctx.translate(printed.x + printed.w, printed.y + printed.h)
    ctx.rotate(-Math.PI / 2)
    ctx.translate(0, -printed.w)
    const about = fitText([say(printed.text, paper.lang), printed.sub ? say(printed.sub, paper.lang) : ''].filter(Boolean).join(' — '), { w: printed.h, h: printed.w - 14, notch: none }, measurer(ctx, pen.look.text, 600), [30, 26, 23, 20, 17])
    write(pen, about.lines, 0, 0, printed.h, { face: pen.look.text, weight: 600, size: about.size, colour: pen.look.soft, align: 'center', dir: pen.words.dir })
    ctx.restore()
    arrow(pen, printed.x + printed.w - 4, printed.y + printed.h, printed.x + printed.w - 4, printed.y)
  },
}

/** `first`: where the columns begin; those that follow are parted from the one before. */
function paintZone(pen: Pen, template: Template, zone: Zone, { lang, inZone }: PaperWords, first: number): void {
  const { ctx, look, words } = pen
  const label = say(zone.label, lang)
  if (zone.role === 'quadrant') {
    roundRect(ctx, zone.x + 8, zone.y + 8, zone.w - 16, zone.h - 16, 22)
    ctx.fillStyle = 'rgb(255 253 248 / .6)'
    ctx.fill()
    corner(pen, label, zone)
  } else if (zone.role === 'level') {
    roundRect(ctx, zone.x, zone.y + 4, zone.w, zone.h - 8, 18)
    ctx.fillStyle = 'rgb(255 253 248 / .72)'
    ctx.fill()
    ctx.strokeStyle = look.line
    ctx.lineWidth = 3
    ctx.stroke()
    corner(pen, label, zone)
  } else if (zone.role === 'slot') {
    if (inZone(zone.id) > 0) return
    roundRect(ctx, zone.x, zone.y, zone.w, zone.h, 10)
    ctx.strokeStyle = look.line
    ctx.lineWidth = 2.4
    ctx.setLineDash([8, 8])
    ctx.stroke()
    ctx.setLineDash([])
    const fitted = fitText(label, { w: zone.w - 40, h: zone.h - 20, notch: none }, measurer(ctx, look.text, 500), [26, 23, 20, 17, 15])
    write(pen, fitted.lines, zone.x + 20, zone.y + zone.h / 2 - (fitted.lines.length * fitted.size) / 2 - 4, zone.w - 40, { face: look.text, weight: 500, size: fitted.size, colour: 'rgb(93 85 72 / .55)', align: 'center', dir: words.dir })
  } else if (zone.role === 'column' && zone.x > first) dashed(pen, zone.x, zone.y, zone.x, zone.y + zone.h)
  else if (zone.role === 'cell' && template.background === 'grid') {
    roundRect(ctx, zone.x + 4, zone.y + 4, zone.w - 8, zone.h - 8, 16)
    ctx.fillStyle = 'rgb(255 253 248 / .6)'
    ctx.fill()
  }
}

function corner(pen: Pen, label: string, zone: Zone): void {
  const { look, words } = pen
  const fitted = fitText(label, { w: zone.w - 48, h: 60, notch: none }, measurer(pen.ctx, look.text, 600), [24, 21, 18, 16])
  write(pen, fitted.lines, zone.x + 24, zone.y + 22, zone.w - 48, { face: look.text, weight: 600, size: fitted.size, colour: look.soft, dir: words.dir })
}

/** The sheet of a front page beneath its slots. */
function paintPage({ ctx, look }: Pen, template: Template): void {
  const page = grown(around([...template.zones, ...template.printed]) ?? { x: 0, y: 0, w: template.w, h: template.h }, 34)
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
function paintAxes(pen: Pen, template: Template): void {
  const whole = around(template.zones)
  if (!whole) return
  dashed(pen, whole.x, whole.y + whole.h / 2, whole.x + whole.w, whole.y + whole.h / 2)
  dashed(pen, whole.x + whole.w / 2, whole.y, whole.x + whole.w / 2, whole.y + whole.h)
}

function paintFace({ ctx, look }: Pen, x: number, y: number, r: number): void {
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

function dashed({ ctx, look }: Pen, x1: number, y1: number, x2: number, y2: number): void {
  ctx.strokeStyle = look.line
  ctx.lineWidth = 3.4
  ctx.setLineDash([10, 8])
  ctx.beginPath()
  ctx.moveTo(x1, y1)
  ctx.lineTo(x2, y2)
  ctx.stroke()
  ctx.setLineDash([])
}

function arrow({ ctx, look }: Pen, x1: number, y1: number, x2: number, y2: number): void {
  const angle = Math.atan2(y2 - y1, x2 - x1)
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
}
