import { hash32 } from '../../kernel/order.ts'
import { markOf } from '../../people/marks.ts'
import type { Extent } from '../matter/geometry.ts'
import type { WallRecord } from '../record.ts'
import { directionOfText, type Fitted, fitText } from './fit-text.ts'
import { besideMark, captionLettering, chip, lapBeside, markSide, namedLevel, noteLettering } from './lettering.ts'
import { measurer, type Pen, roundRect, write } from './pen.ts'
import { paintShape } from './shapes.ts'

/** A note's tilt in radians where walls are calm: like paper stuck by hand, always the same for the same note. */
export const tiltOf = (id: string): number => (((hash32(id) % 1000) / 1000 - 0.5) * 1.7 * Math.PI) / 180

/**
 * Paints a note without its shadow, with its top left corner at 0, 0. `scale` is device pixels to a wall unit. What stands
 * in its corners is on the side where its words end; `paperDir` says which side that is where it has none.
 */
export function paintNote(
  pen: Pen,
  record: WallRecord,
  { w, h }: Extent,
  scale: number,
  paperDir: 'ltr' | 'rtl' = 'ltr',
): void {
  const { ctx, look } = pen
  const mark = typeof record.table === 'number' ? markOf(record.table) : null
  const tint = mark ? look.tint[mark.colour] : look.sheet
  ctx.fillStyle = tint
  roundRect(ctx, 0, 0, w, h, 3)
  ctx.fill()
  ctx.save()
  ctx.clip()
  const picture = record.media ? paintPicture(pen, record, { w, h }, scale) : false
  ctx.globalAlpha = 0.85
  ctx.fillStyle = mark ? look.strong[mark.colour] : look.edge
  ctx.fillRect(0, 0, w, 6)
  ctx.restore()
  if (look.outline > 0) {
    roundRect(ctx, 0, 0, w, h, 3)
    ctx.strokeStyle = mark ? look.strong[mark.colour] : look.edge
    ctx.lineWidth = look.outline
    ctx.stroke()
  }
  if (!picture) paintWords(pen, record, { w, h })
  const dir = directionOfText(record.text ?? '', paperDir)
  const level = namedLevel(record)
  if (level) paintLevel(pen, pen.words.level(level), { w, h }, dir)
  if (mark) paintMark(pen, mark, record, { w, h }, picture, dir)
  if (record.helper) paintHelper(pen, { w, h }, lapBeside(record), dir)
  if (record.chosen) paintChosen(pen, record.chosen, w, dir)
}

/** Words fitted to a note, for as long as its record is this very one: fitting costs more than writing. */
const fits = new WeakMap<WallRecord, { readonly w: number; readonly h: number; readonly fitted: Fitted }>()

function fittedTo({ ctx, look }: Pen, record: WallRecord, { w, h }: Extent): Fitted {
  const known = fits.get(record)
  if (known?.w === w && known.h === h) return known.fitted
  const { face, weight, sizes, area, notch } = noteLettering(record, { w, h })
  const fitted = fitText(record.text ?? '', { ...area, notch }, measurer(ctx, look[face], weight), sizes)
  fits.set(record, { w, h, fitted })
  return fitted
}

function paintWords(pen: Pen, record: WallRecord, size: Extent): void {
  const { look } = pen
  const fitted = fittedTo(pen, record, size)
  const { face, weight, area } = noteLettering(record, size)
  write(pen, fitted.lines, area.x, area.y, area.w, {
    face: look[face],
    weight,
    size: fitted.size,
    colour: look.ink,
    dir: directionOfText(record.text ?? ''),
  })
}

/** A drawing is shown whole on white paper, a photo fills the note; a caption stands on a strip below. */
function paintPicture(pen: Pen, record: WallRecord, { w, h }: Extent, scale: number): boolean {
  const { ctx, look } = pen
  const image = record.media ? pen.images.get(record.media, w * scale) : null
  const caption = (record.text ?? '').trim()
  const strip = caption ? Math.min(36, h * 0.3) : 0
  const foot = caption && namedLevel(record) ? chip + 4 : 0
  if (!image) return false
  const area = { x: 8, y: 14, w: w - 16, h: h - 22 - strip - foot }
  const ratio = image.w / image.h
  const whole = record.form === 'drawing'
  const wide = ratio > area.w / area.h
  const iw = wide === whole ? area.w : area.h * ratio
  const ih = wide === whole ? area.w / ratio : area.h
  ctx.save()
  ctx.fillStyle = '#fff'
  ctx.fillRect(area.x, area.y, area.w, area.h)
  ctx.beginPath()
  ctx.rect(area.x, area.y, area.w, area.h)
  ctx.clip()
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(image.source, area.x + (area.w - iw) / 2, area.y + (area.h - ih) / 2, iw, ih)
  ctx.restore()
  if (caption) {
    const { face, weight, sizes, area: room, notch } = captionLettering(record, { w, h })
    const fitted = fitText(caption, { ...room, notch }, measurer(ctx, look[face], weight), sizes)
    write(pen, fitted.lines, room.x, room.y, w - 2 * room.x, {
      face: look[face],
      weight,
      size: fitted.size,
      colour: look.ink,
      dir: directionOfText(caption),
    })
  }
  return true
}

function paintMark(
  pen: Pen,
  mark: ReturnType<typeof markOf>,
  record: WallRecord,
  { w, h }: Extent,
  onPicture: boolean,
  dir: 'ltr' | 'rtl',
): void {
  const { ctx, look } = pen
  const left = dir === 'rtl'
  const x = left ? 10 : w - 10 - markSide
  const y = h - 10 - markSide
  if (onPicture) {
    // Beneath all that is told there: the mark, its lap, and that somebody helped.
    const wide = markSide + 10 + besideMark(record)
    roundRect(ctx, left ? x - 5 : x + markSide + 5 - wide, y - 5, wide, markSide + 10, markSide / 2 + 5)
    ctx.fillStyle = look.tint[mark.colour]
    ctx.fill()
  }
  paintShape(pen, mark.path, x, y, markSide, look.strong[mark.colour])
  if (mark.lap > 1)
    write(pen, [String(mark.lap)], left ? x + markSide + 3 : x - 15, y + 2, 14, {
      face: look.text,
      weight: 600,
      size: 15,
      colour: look.ink,
      dir: 'ltr',
    })
}

function paintLevel(pen: Pen, name: string, { w: whole, h }: Extent, dir: 'ltr' | 'rtl'): void {
  const { ctx, look } = pen
  ctx.font = `700 15px ${look.text}`
  const w = ctx.measureText(name).width + 18
  const x = dir === 'rtl' ? whole - 10 - w : 10
  roundRect(ctx, x, h - chip - 7, w, chip, chip / 2)
  ctx.fillStyle = look.sheet
  ctx.fill()
  ctx.strokeStyle = look.ink
  ctx.lineWidth = 1.6
  ctx.stroke()
  write(pen, [name], x, h - chip - 2.5, w, {
    face: look.text,
    weight: 700,
    size: 15,
    colour: look.ink,
    align: 'center',
    dir: pen.words.dir,
  })
}

/** Written on somebody's behalf: two heads, before the table's mark and the number of its lap, which is so wide. */
function paintHelper({ ctx, look }: Pen, { w, h }: Extent, lap: number, dir: 'ltr' | 'rtl'): void {
  ctx.save()
  ctx.translate(dir === 'rtl' ? markSide + 14 + lap : w - markSide - 38 - lap, h - 28)
  ctx.fillStyle = look.soft
  for (const [x, r] of [
    [7, 3.2],
    [16, 4],
  ] as const) {
    ctx.beginPath()
    ctx.arc(x, 5, r, 0, 7)
    ctx.fill()
    ctx.beginPath()
    ctx.ellipse(x, 14.5, r * 1.6, 4.6, 0, Math.PI, 0)
    ctx.fill()
  }
  ctx.restore()
}

/** The gommette on what is kept: a tick for the table's choice, a star for the room's. */
function paintChosen(pen: Pen, chosen: 'table' | 'room', w: number, dir: 'ltr' | 'rtl'): void {
  const { ctx, look } = pen
  const r = chosen === 'room' ? 21 : 17
  ctx.save()
  ctx.translate(dir === 'rtl' ? 4 : w - 4, 3)
  ctx.fillStyle = 'rgb(60 45 20 / .25)'
  ctx.beginPath()
  ctx.arc(0.5, 2, r, 0, 7)
  ctx.fill()
  ctx.fillStyle = look.accent
  ctx.beginPath()
  ctx.arc(0, 0, r, 0, 7)
  ctx.fill()
  if (chosen === 'room') {
    paintShape(pen, markOf(3).path, -12.5, -13.1, 25, '#fff')
  } else {
    ctx.strokeStyle = '#fff'
    ctx.lineWidth = 3.6
    ctx.lineCap = 'round'
    ctx.lineJoin = 'round'
    ctx.beginPath()
    ctx.moveTo(-7, 0.5)
    ctx.lineTo(-2, 6)
    ctx.lineTo(7.5, -5.5)
    ctx.stroke()
  }
  ctx.restore()
}
