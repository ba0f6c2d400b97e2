import type { Rect } from '../matter/geometry.ts'

/** ISO 216 sheets, mm, upright. */
export const papers = {
  a4: { w: 210, h: 297 },
  a3: { w: 297, h: 420 },
  a2: { w: 420, h: 594 },
  a1: { w: 594, h: 841 },
  a0: { w: 841, h: 1189 },
} as const
export type Paper = keyof typeof papers
export const paperNames = Object.keys(papers) as [Paper, ...Paper[]]

/** A width and a height, mm. */
export interface Size {
  readonly w: number
  readonly h: number
}

/** Space at the edge of a sheet that printers leave white, and how far neighbouring sheets show the same to be glued, mm. */
export const margin = 10
export const overlap = 8

/** A sheet on its side where the wall is wider than it is high. */
export function sheetFor(paper: Paper, area: Rect): Size {
  const { w, h } = papers[paper]
  return area.w > area.h ? { w: h, h: w } : { w, h }
}

/** How a piece of wall lies on a sheet: mm to a wall unit, and its upper left corner in mm. */
export interface Laid {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** A piece of wall as large as it can be within a sheet's margins, in its middle. */
export function fitted(area: Rect, sheet: Size): Laid {
  const scale = Math.min((sheet.w - 2 * margin) / area.w, (sheet.h - 2 * margin) / area.h)
  return { scale, x: (sheet.w - area.w * scale) / 2, y: (sheet.h - area.h * scale) / 2 }
}

/** One sheet of a tiled print: its row and column from 1, and what it shows of the whole print, mm from its corner. */
export interface Tile extends Rect {
  readonly row: number
  readonly column: number
}

/**
 * The A4 sheets that together make a larger one: each within its printer's margins, each overlapping the next so that they
 * can be glued, the last row and column as full as the others.
 */
export function tilesOf(print: Size): {
  readonly sheet: Size
  readonly rows: number
  readonly columns: number
  readonly tiles: readonly Tile[]
} {
  const upright = papers.a4
  const sheet = print.w > print.h ? { w: upright.h, h: upright.w } : upright
  const [w, h] = [sheet.w - 2 * margin, sheet.h - 2 * margin]
  const count = (whole: number, part: number): number => Math.max(1, Math.ceil((whole - overlap) / (part - overlap)))
  const [columns, rows] = [count(print.w, w), count(print.h, h)]
  const tiles: Tile[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      tiles.push({ row: row + 1, column: column + 1, x: column * (w - overlap), y: row * (h - overlap), w, h })
  return { sheet, rows, columns, tiles }
}

/** A cut-out card, mm, and how many stand on an A4 sheet. */
export const card = { w: 92, h: 66 } as const

/** Where each of the cards of an A4 sheet lies, mm: in rows, side by side, so that one cut parts two. */
export function cardPlaces(): Rect[] {
  const { w, h } = papers.a4
  const [columns, rows] = [Math.floor((w - 2 * margin) / card.w), Math.floor((h - 2 * margin) / card.h)]
  const [x, y] = [(w - columns * card.w) / 2, (h - rows * card.h) / 2]
  return Array.from({ length: columns * rows }, (_, n) => ({
    x: x + (n % columns) * card.w,
    y: y + Math.floor(n / columns) * card.h,
    ...card,
  }))
}
