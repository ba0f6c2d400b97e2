import { PDFDocument } from '@napi-rs/canvas'
import type { Brush } from '../../../shared/walls/paint/brush.ts'
import { paintNote } from '../../../shared/walls/paint/note.ts'
import { type Pen, write } from '../../../shared/walls/paint/pen.ts'
import {
  cardPlaces,
  fitted,
  margin,
  type Paper,
  papers,
  type Size,
  sheetFor,
  type Tile,
  tilesOf,
} from '../../../shared/walls/paint/sheets.ts'
import { paintArea } from '../../../shared/walls/paint/wall.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { brushOf, lines } from './canvas.ts'
import type { Work } from './picture.ts'

/** Points of a PDF to a millimetre. */
const pt = 72 / 25.4

/** Printed on white: paper has its own colour. */
const onWhite = (pen: Work['pen'], ctx: Brush): Pen => ({
  ...pen,
  ctx,
  easel: lines,
  look: { ...pen.look, paper: '#fff' },
})

/** Draws one page, measured in millimetres. */
function page(document: PDFDocument, { w, h }: Size, draw: (ctx: Brush) => void): void {
  draw(brushOf(document.beginPage(w * pt, h * pt)))
  document.endPage()
}

/** A wall on one sheet, as large as it can be. PDF. */
export function onePage({ scene, area, pen }: Work, paper: Paper, title: string): Uint8Array {
  const document = new PDFDocument({ title })
  const sheet = sheetFor(paper, area)
  page(document, sheet, (ctx) => {
    const { scale, x, y } = fitted(area, sheet)
    const placing = { scale: scale * pt, left: area.x * scale * pt - x * pt, top: area.y * scale * pt - y * pt }
    // What is ruled on the paper may go on beyond the piece that is printed.
    ctx.beginPath()
    ctx.rect(x * pt, y * pt, area.w * scale * pt, area.h * scale * pt)
    ctx.clip()
    for (const _ of paintArea(onWhite(pen, ctx), scene, placing, area));
  })
  return document.close()
}

/** A wall on a large sheet made of A4 ones, each with crop marks and a small plan of where it belongs. PDF. */
export function tiled({ scene, area, pen }: Work, paper: Paper, title: string): Uint8Array {
  const document = new PDFDocument({ title })
  const print = sheetFor(paper, area)
  const { scale, x, y } = fitted(area, print)
  const { sheet, rows, columns, tiles } = tilesOf(print)
  for (const tile of tiles)
    page(document, sheet, (ctx) => {
      const placing = {
        scale: scale * pt,
        left: (area.x * scale - x + tile.x - margin) * pt,
        top: (area.y * scale - y + tile.y - margin) * pt,
      }
      const shown = {
        x: (tile.x - x) / scale + area.x,
        y: (tile.y - y) / scale + area.y,
        w: tile.w / scale,
        h: tile.h / scale,
      }
      ctx.save()
      ctx.beginPath()
      ctx.rect(margin * pt, margin * pt, tile.w * pt, tile.h * pt)
      ctx.clip()
      for (const _ of paintArea(onWhite(pen, ctx), scene, placing, shown));
      ctx.restore()
      ctx.setTransform(pt, 0, 0, pt, 0, 0)
      cropMarks(ctx, tile)
      plan(ctx, tile, rows, columns, sheet)
    })
  return document.close()
}

/** Short lines in the margin along which a sheet is cut. */
function cropMarks(ctx: Brush, { w, h }: Size): void {
  const [near, far] = [2, margin - 1.5]
  ctx.strokeStyle = '#201c17'
  ctx.lineWidth = 0.2
  ctx.beginPath()
  for (const x of [margin, margin + w]) {
    ctx.moveTo(x, near)
    ctx.lineTo(x, far)
    ctx.moveTo(x, margin + h + margin - near)
    ctx.lineTo(x, margin + h + margin - far)
  }
  for (const y of [margin, margin + h]) {
    ctx.moveTo(near, y)
    ctx.lineTo(far, y)
    ctx.moveTo(margin + w + margin - near, y)
    ctx.lineTo(margin + w + margin - far, y)
  }
  ctx.stroke()
}

/** All sheets in small at the foot, this one filled. */
function plan(ctx: Brush, { row, column }: Tile, rows: number, columns: number, { w, h }: Size): void {
  const cell = Math.min(3, 6 / rows)
  const [x, y] = [w / 2 - (columns * cell) / 2, h - 2 - rows * cell]
  ctx.strokeStyle = '#5d5548'
  ctx.fillStyle = '#c8371f'
  ctx.lineWidth = 0.15
  for (let r = 1; r <= rows; r++)
    for (let c = 1; c <= columns; c++) {
      ctx.beginPath()
      ctx.rect(x + (c - 1) * cell, y + (r - 1) * cell, cell, cell)
      if (r === row && c === column) ctx.fill()
      ctx.stroke()
    }
}

/** A note's height on a card, wall units: its words stand as large as on the wall, in proportion. */
const cardHeight = 120
/** Room around a note on its card, so that no sticker is cut off, and beneath it for its theme; mm. */
const inset = 7
const foot = 5

/** Every note as a card to be cut out, its theme beneath. PDF, A4. */
export function cards({ scene, pen }: Work, title: string): Uint8Array {
  const document = new PDFDocument({ title })
  const { matter, lifted } = scene
  const notes = matter
    .seen({ x: -1e7, y: -1e7, w: 2e7, h: 2e7 })
    .filter(({ id, kind }) => kind === 'note' && !lifted.has(id))
    .sort(
      (a, b) =>
        (a.group ?? '').localeCompare(b.group ?? '') || (a.at?.y ?? 0) - (b.at?.y ?? 0) || (a.id < b.id ? -1 : 1),
    )
  const places = cardPlaces()
  for (let from = 0; from === 0 || from < notes.length; from += places.length)
    page(document, papers.a4, (ctx) => {
      for (const [n, note] of notes.slice(from, from + places.length).entries()) {
        const place = places[n]
        if (place) oneCard(onWhite(pen, ctx), note, matter.records.get(note.group ?? '')?.text ?? '', place)
      }
    })
  return document.close()
}

function oneCard(pen: Pen, note: WallRecord, theme: string, { x, y, w, h }: { x: number; y: number } & Size): void {
  const { ctx } = pen
  const inner = { w: w - 2 * inset, h: h - 2 * inset - (theme ? foot : 0) }
  const scale = (inner.h / cardHeight) * pt
  ctx.save()
  ctx.setTransform(scale, 0, 0, scale, (x + inset) * pt, (y + inset) * pt)
  paintNote(pen, note, { w: (inner.w * pt) / scale, h: cardHeight }, scale)
  ctx.restore()
  ctx.setTransform(pt, 0, 0, pt, 0, 0)
  if (theme)
    write(pen, [theme], x + inset, y + h - inset - foot + 1.5, w - 2 * inset, {
      face: pen.look.text,
      weight: 600,
      size: 3.4,
      colour: pen.look.soft,
    })
  ctx.save()
  ctx.strokeStyle = '#8a7c63'
  ctx.lineWidth = 0.15
  ctx.setLineDash([1.5, 1.5])
  ctx.beginPath()
  ctx.rect(x, y, w, h)
  ctx.stroke()
  ctx.restore()
}
