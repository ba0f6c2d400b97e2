import { grown, type Rect } from '../../../shared/walls/matter/geometry.ts'
import { soiled } from './dirty.ts'
import { firstPixel, gutter, pictureSide, type Span, spanOf } from './tiles.ts'

/** A square of the wall's picture at one level. */
export interface Tile<Picture> {
  readonly scale: number
  readonly column: number
  readonly row: number
  /** What it shows; null until it was painted once. An old picture stays until the new one is there. */
  picture: Picture | null
  /** What of it has to be painted anew, in pixels of its picture. */
  dirty: readonly Rect[]
  /** The frame that last wanted it. */
  seen: number
}

/** Columns and rows of a level are within ±2²³: 2³¹ device pixels each way. */
const half = 2 ** 23
const keyOf = (column: number, row: number): number => (row + half) * 2 * half + column + half

/**
 * The tiles of all levels, at most `most` of them: those that no frame has wanted for the longest time go first. A
 * damage costs a look at the few tiles that it meets on each level, whatever lies on the wall.
 */
export class TileStore<Picture> {
  readonly #levels = new Map<number, Map<number, Tile<Picture>>>()
  readonly #gone: (picture: Picture) => void
  most: number
  #size = 0

  constructor(most: number, gone: (picture: Picture) => void = () => {}) {
    this.most = most
    this.#gone = gone
  }

  get size(): number {
    return this.#size
  }

  /** The scales at which there are tiles. */
  scales(): number[] {
    return [...this.#levels.keys()]
  }

  get(scale: number, column: number, row: number): Tile<Picture> | undefined {
    return this.#levels.get(scale)?.get(keyOf(column, row))
  }

  /** The tile of that place, a new one without a picture when there is none. */
  want(scale: number, column: number, row: number, frame: number): Tile<Picture> {
    const level = this.#levels.get(scale) ?? new Map<number, Tile<Picture>>()
    this.#levels.set(scale, level)
    const key = keyOf(column, row)
    const known = level.get(key)
    if (known) {
      known.seen = frame
      return known
    }
    const made: Tile<Picture> = { scale, column, row, picture: null, dirty: [], seen: frame }
    level.set(key, made)
    this.#size++
    return made
  }

  /** Whether every tile of a block has a picture. */
  covers(scale: number, { left, top, right, bottom }: Span): boolean {
    const level = this.#levels.get(scale)
    if (!level) return false
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) if (!level.get(keyOf(column, row))?.picture) return false
    return true
  }

  /** Something within a rectangle of the wall looks different now. */
  damage(area: Rect): void {
    for (const [scale, level] of this.#levels) {
      const { left, top, right, bottom } = spanOf(grown(area, gutter / scale), scale)
      const [x, y, w, h] = [area.x * scale, area.y * scale, area.w * scale, area.h * scale]
      const soil = (tile: Tile<Picture>): void => {
        const own = { x: x - firstPixel(tile.column), y: y - firstPixel(tile.row), w, h }
        tile.dirty = soiled(tile.dirty, own, pictureSide)
      }
      if ((right - left) * (bottom - top) > level.size) for (const tile of level.values()) soil(tile)
      else
        for (let row = top; row < bottom; row++)
          for (let column = left; column < right; column++) {
            const tile = level.get(keyOf(column, row))
            if (tile) soil(tile)
          }
    }
  }

  /** Everything looks different now. */
  damageAll(): void {
    for (const level of this.#levels.values())
      for (const tile of level.values()) tile.dirty = [{ x: 0, y: 0, w: pictureSide, h: pictureSide }]
  }

  /** Lets go of what is too much; never of what this frame wanted, nor of the levels kept. */
  evict(frame: number, kept: ReadonlySet<number>): void {
    if (this.#size <= this.most) return
    const idle = [...this.#levels.values()]
      .flatMap((level) => [...level.values()])
      .filter(({ seen, scale }) => seen < frame && !kept.has(scale))
      .sort((a, b) => a.seen - b.seen)
    // A little more than asked, so that not every frame has to sort.
    for (const tile of idle.slice(0, this.#size - this.most + Math.ceil(this.most / 8))) this.#drop(tile)
  }

  clear(): void {
    for (const level of [...this.#levels.values()]) for (const tile of [...level.values()]) this.#drop(tile)
  }

  #drop(tile: Tile<Picture>): void {
    const level = this.#levels.get(tile.scale)
    if (!level?.delete(keyOf(tile.column, tile.row))) return
    if (level.size === 0) this.#levels.delete(tile.scale)
    this.#size--
    if (tile.picture !== null) this.#gone(tile.picture)
  }
}
