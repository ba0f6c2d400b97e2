import type { Rect } from '../../../shared/walls/matter/geometry.ts'

/** Side of a tile, device pixels. */
export const tileSide = 256
/** Pixels that a tile's picture shows beyond each side of it, so that stretched tiles join without a seam. */
export const gutter = 2
export const pictureSide = tileSide + 2 * gutter

/** A block of tiles of one level: columns and rows, from the first to before the last. */
export interface Span {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The tiles that a rectangle of the wall meets, at so many device pixels to a wall unit. */
export const spanOf = ({ x, y, w, h }: Rect, scale: number): Span => ({
  left: Math.floor((x * scale) / tileSide),
  top: Math.floor((y * scale) / tileSide),
  right: Math.ceil(((x + w) * scale) / tileSide),
  bottom: Math.ceil(((y + h) * scale) / tileSide),
})

/** The same block with `by` more tiles on each side. */
export const widened = ({ left, top, right, bottom }: Span, by: number): Span => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

/** The first pixel of a tile's picture, among those of the whole wall at its level. */
export const firstPixel = (index: number): number => index * tileSide - gutter

/** The cells of a block, those nearest to its middle first: that is where people look. */
export function* cellsOf({ left, top, right, bottom }: Span): IterableIterator<readonly [column: number, row: number]> {
  for (const [column, row] of inward(right - left, bottom - top)) yield [left + column, top + row]
}

const orders = new Map<string, readonly (readonly [number, number])[]>()

/** The cells of a block of that size in their order, remembered: views keep their size. */
function inward(columns: number, rows: number): readonly (readonly [number, number])[] {
  const key = `${columns}|${rows}`
  const known = orders.get(key)
  if (known) return known
  if (orders.size > 200) orders.clear()
  const cells: [number, number][] = []
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) cells.push([column, row])
  const far = ([column, row]: readonly [number, number]): number =>
    Math.hypot(column - (columns - 1) / 2, row - (rows - 1) / 2)
  cells.sort((a, b) => far(a) - far(b))
  orders.set(key, cells)
  return cells
}

export const within = ({ left, top, right, bottom }: Span, column: number, row: number): boolean =>
  column >= left && column < right && row >= top && row < bottom

/** The power of two nearest to a scale: while a zoom lasts, pictures of these few levels are stretched by at most √2. */
export const octaveOf = (scale: number): number => 2 ** Math.round(Math.log2(scale))

/** A level at which a rectangle fits in `side` device pixels: few tiles that hold the whole wall. */
export const overviewOf = ({ w, h }: Rect, side: number): number => 2 ** Math.floor(Math.log2(side / Math.max(w, h, 1)))
