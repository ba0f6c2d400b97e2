import type { Rect } from '../../../shared/walls/matter/geometry.ts'
import type { Placing } from '../../../shared/walls/paint/wall.ts'
import { pixelsOf } from './dirty.ts'
import { type Tile, TileStore } from './tile-store.ts'
import { areaOf, drawTiles, type View } from './tile-view.ts'
import {
  cellsOf,
  firstPixel,
  octaveOf,
  overviewOf,
  pictureSide,
  type Span,
  spanOf,
  tileSide,
  widened,
  within,
} from './tiles.ts'

/** Paints a rectangle of the wall onto a context, piece by piece. */
export type PaintPieces = (ctx: CanvasRenderingContext2D, placing: Placing, area: Rect) => Iterator<void>

/** The whole wall is kept in about so many pixels a side, for what no other level shows yet. */
const overviewSide = 1024
/** Tiles around the view that are painted before they are seen. */
const ring = 1
const whole: Rect = { x: 0, y: 0, w: pictureSide, h: pictureSide }
/** Time beyond the frame's own that repairs may take, ms. */
const grace = 6

interface Job {
  readonly tile: Tile<HTMLCanvasElement>
  readonly canvas: HTMLCanvasElement
  readonly ctx: CanvasRenderingContext2D
  readonly pieces: Iterator<void>
}

/**
 * A wall's picture in square tiles at several scales: an overview draws bitmaps and not text. At rest the tiles are
 * those of the very scale of the view; while it zooms, those of the nearest power of two, stretched. A tile is shown
 * once it is whole; until then its old picture is, or what other levels hold of its place.
 */
export class Pyramid {
  readonly #paint: PaintPieces
  readonly #pool: HTMLCanvasElement[] = []
  readonly #store = new TileStore<HTMLCanvasElement>(64, (canvas) => {
    if (this.#pool.length < 64) this.#pool.push(canvas)
  })
  readonly #scratch = contextOf(canvasOf(1))
  readonly #aside = contextOf(canvasOf(pictureSide))
  #view: View = { scale: 1, x: 0, y: 0, w: 0, h: 0 }
  /** The level that is asked for, and the last one that covered the view: it is drawn until the other one does. */
  #target = 1
  #shown: number | null = null
  #overview = { scale: 0, area: null as Rect | null }
  #small = 0
  #zooming = false
  #job: Job | null = null
  #frame = 0

  constructor(paint: PaintPieces) {
    this.#paint = paint
  }

  /** Looks from here. While it is zooming no level of its own is painted for each scale that is passed. */
  aim(view: View, zooming: boolean): void {
    this.#view = view
    this.#zooming = zooming
    // What is shown will do while it is stretched little: most zooms are short, and a wall that fits itself moves by a hair.
    const near = this.#shown !== null && Math.abs(Math.log2(this.#shown / view.scale)) <= 0.5
    this.#target = !zooming ? view.scale : near ? (this.#shown ?? view.scale) : octaveOf(view.scale)
    // Six views' worth and the overview: about 60 MB for a projector, 115 for the largest tablet.
    this.#store.most = Math.ceil((6 * view.w * view.h) / tileSide ** 2) + 48
  }

  /** What lies on the wall at all. */
  extend(bounds: Rect | null): void {
    const scale = bounds ? overviewOf(bounds, overviewSide) : 0
    this.#overview = { scale, area: bounds }
  }

  damage(area: Rect): void {
    this.#store.damage(area)
  }

  damageAll(): void {
    this.#store.damageAll()
  }

  /** Whether what is drawn is at the scale of the view, pixel for pixel. */
  get exact(): boolean {
    return (this.#shown ?? this.#target) === this.#view.scale
  }

  /** Whether nothing of what is seen is missing, stretched or out of date. */
  get complete(): boolean {
    const { scale } = this.#view
    // A tile that is half painted is clean, and still shows its old picture.
    return this.#shown === scale && !this.#begun() && this.#wanting(scale, this.#seen(scale), 'either') === null
  }

  /** Whether the view was covered once. */
  get begun(): boolean {
    return this.#shown !== null
  }

  /**
   * Paints until a moment in time (of `performance.now()`), what is seen first. Tells whether what is seen changed, and
   * whether more is left to do.
   */
  work(until: number): { readonly changed: boolean; readonly more: boolean } {
    this.#frame++
    let changed = false
    let more = false
    for (;;) {
      const next = this.#next()
      if (!next) break
      // What changed is shown whole or not at all: a note across two tiles would tear.
      const late = performance.now() >= until
      if (late && (!repairable(next) || performance.now() >= until + grace)) {
        more = true
        break
      }
      if (!this.#work(next, until)) continue
      changed ||= within(this.#seen(next.scale), next.column, next.row)
      if (next.scale === this.#overview.scale) this.#small++
    }
    if (this.#shown !== this.#target && this.#store.covers(this.#target, this.#seen(this.#target))) {
      this.#shown = this.#target
      changed = true
    }
    this.#touch()
    this.#store.evict(this.#frame, new Set([this.#overview.scale]))
    return { changed, more }
  }

  /** Draws the view onto a canvas in device pixels, all of it; `paper` is where nothing was painted yet. */
  draw(ctx: CanvasRenderingContext2D, paper: string): void {
    drawTiles(ctx, this.#store, this.#view, this.#shown ?? this.#target, paper)
  }

  /** Counts changes of the small picture of the whole wall. */
  get small(): number {
    return this.#small
  }

  /** Draws a view onto a canvas in device pixels from the small picture of the whole wall. */
  drawSmall(ctx: CanvasRenderingContext2D, view: View, paper: string): void {
    drawTiles(ctx, this.#store, view, this.#overview.scale, paper)
  }

  destroy(): void {
    this.#job = null
    this.#store.clear()
    this.#pool.length = 0
  }

  #seen(scale: number): Span {
    return spanOf(areaOf(this.#view, scale), scale)
  }

  /** Keeps what is near from being let go. */
  #touch(): void {
    for (const scale of new Set([this.#target, this.#shown ?? this.#target])) {
      const { left, top, right, bottom } = widened(this.#seen(scale), ring)
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++) {
          const tile = this.#store.get(scale, column, row)
          if (tile) tile.seen = this.#frame
        }
    }
  }

  /** The tile that most wants painting; null when all is well. */
  #next(): Tile<HTMLCanvasElement> | null {
    if (this.#view.w === 0) return null
    const shown = this.#shown ?? this.#target
    return (
      this.#wanting(shown, this.#seen(shown), 'dirty') ??
      this.#begun() ??
      this.#wanting(this.#target, this.#seen(this.#target), 'missing') ??
      this.#wanting(this.#target, this.#seen(this.#target), 'dirty') ??
      this.#wantingOverview() ??
      (this.#zooming ? null : this.#wanting(this.#target, widened(this.#seen(this.#target), ring), 'either'))
    )
  }

  /** The tile that is half painted, when it is seen. */
  #begun(): Tile<HTMLCanvasElement> | null {
    const tile = this.#job?.tile
    return tile?.scale === this.#target && within(this.#seen(tile.scale), tile.column, tile.row) ? tile : null
  }

  #wantingOverview(): Tile<HTMLCanvasElement> | null {
    const { scale, area } = this.#overview
    return area && scale < this.#view.scale * 0.75 ? this.#wanting(scale, spanOf(area, scale), 'either') : null
  }

  #wanting(scale: number, span: Span, what: 'dirty' | 'missing' | 'either'): Tile<HTMLCanvasElement> | null {
    for (const [column, row] of cellsOf(span)) {
      const tile = this.#store.get(scale, column, row)
      const missing = !tile?.picture
      if (missing && what !== 'dirty') return this.#store.want(scale, column, row, this.#frame)
      if (!missing && what !== 'missing' && tile.dirty.length > 0) return tile
    }
    return null
  }

  /** Works on a tile until it is well or time is over; true when its picture changed. */
  #work(tile: Tile<HTMLCanvasElement>, until: number): boolean {
    if (tile.picture && repairable(tile)) {
      this.#repair(tile, tile.picture)
      return true
    }
    if (this.#job?.tile !== tile) this.#begin(tile)
    const job = this.#job
    if (!job) return false
    for (;;) {
      if (job.pieces.next().done) break
      if (performance.now() < until) continue
      this.#flush(job.canvas)
      return false
    }
    job.ctx.restore()
    this.#flush(job.canvas)
    if (tile.picture) this.#pool.push(tile.picture)
    tile.picture = job.canvas
    this.#job = null
    return true
  }

  /** A new picture beside the old one, which stays until this one is whole. Damage from now on is the new one's. */
  #begin(tile: Tile<HTMLCanvasElement>): void {
    const given = this.#job?.tile
    // Given up half painted: its old picture is as wrong as before.
    if (given) given.dirty = [whole]
    const canvas = this.#pool.pop() ?? canvasOf(pictureSide)
    const ctx = contextOf(canvas)
    tile.dirty = []
    this.#job = { tile, canvas, ctx, pieces: this.#pieces(tile, ctx, whole) }
  }

  /**
   * Paints anew what is out of date, and only that. It is painted aside and copied: a clip would change the edges of
   * what it cuts by a shade, and a picture must not tell how it came about.
   */
  #repair(tile: Tile<HTMLCanvasElement>, canvas: HTMLCanvasElement): void {
    const ctx = contextOf(canvas)
    for (const rect of tile.dirty) {
      const pieces = this.#pieces(tile, this.#aside, rect)
      while (!pieces.next().done);
      this.#aside.restore()
      const { x, y, w, h } = rect
      ctx.drawImage(this.#aside.canvas, x, y, w, h, x, y, w, h)
    }
    tile.dirty = []
    this.#flush(canvas)
  }

  /** The pieces of a part of a tile's picture; the context is to be restored after them. */
  #pieces(tile: Tile<HTMLCanvasElement>, ctx: CanvasRenderingContext2D, { x, y, w, h }: Rect): Iterator<void> {
    const { scale } = tile
    const [left, top] = [firstPixel(tile.column), firstPixel(tile.row)]
    ctx.save()
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    const area = { x: (left + x) / scale, y: (top + y) / scale, w: w / scale, h: h / scale }
    return this.#paint(ctx, { scale, left, top }, area)
  }

  /** Drawing is put off by browsers: a look at one pixel has it done now, within the time that is counted. */
  #flush(canvas: HTMLCanvasElement): void {
    this.#scratch.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1)
  }
}

/** Whether a tile's picture wants some patches rather than a new one. */
const repairable = ({ picture, dirty }: Tile<HTMLCanvasElement>): boolean =>
  picture !== null && dirty.length > 0 && pixelsOf(dirty) < pictureSide ** 2 / 2

function canvasOf(side: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  return canvas
}

/** A tile is opaque: the browser then copies it where it would blend. */
function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d', { alpha: false })
  if (!ctx) throw new Error('broken invariant: a browser without a 2D canvas')
  return ctx
}
