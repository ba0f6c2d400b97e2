import { around, meets, type Rect } from './geometry.ts'

/** Columns and rows are within ±2²⁰. */
const half = 2 ** 20
/** What covers more squares than this is looked at each time instead. */
const mostSquares = 400
/** Sums of the same lengths differ by less, wall units. */
const grain = 1e-3

/** Which rectangles lie where: a grid of squares, so that a look at one place costs what lies there and not what exists. */
export class SpatialIndex {
  readonly #side: number
  readonly #squares = new Map<number, Set<string>>()
  readonly #large = new Set<string>()
  readonly #rects = new Map<string, Rect>()
  /** The rectangle around all; undefined when it has to be found again. */
  #bounds: Rect | null | undefined = null

  /** `side` of a square in wall units: a few times what lies in it. */
  constructor(side = 512) {
    this.#side = side
  }

  /** Puts a rectangle, or moves it. */
  put(id: string, rect: Rect): void {
    this.drop(id)
    this.#rects.set(id, rect)
    if (this.#count(rect) > mostSquares) this.#large.add(id)
    else
      for (const key of this.#squaresOf(rect)) {
        const square = this.#squares.get(key)
        if (square) square.add(id)
        else this.#squares.set(key, new Set([id]))
      }
    if (this.#bounds !== undefined) this.#bounds = this.#bounds ? (around([this.#bounds, rect]) ?? rect) : rect
  }

  drop(id: string): void {
    const rect = this.#rects.get(id)
    if (!rect) return
    this.#rects.delete(id)
    if (!this.#large.delete(id))
      for (const key of this.#squaresOf(rect)) {
        const square = this.#squares.get(key)
        square?.delete(id)
        if (square?.size === 0) this.#squares.delete(key)
      }
    if (this.#bounds && onEdge(this.#bounds, rect)) this.#bounds = undefined
  }

  rect(id: string): Rect | undefined {
    return this.#rects.get(id)
  }

  get size(): number {
    return this.#rects.size
  }

  /** The smallest rectangle around all; null around none. Looked for anew only after something at its edge left. */
  bounds(): Rect | null {
    if (this.#bounds === undefined) this.#bounds = around(this.#rects.values())
    return this.#bounds
  }

  /** Ids of all that meet a rectangle, each once, in no order. A look at more squares than there are rectangles walks the rectangles. */
  meeting(rect: Rect): string[] {
    const found = new Set<string>()
    const look = (ids: Iterable<string>): void => {
      for (const id of ids) {
        const own = this.#rects.get(id)
        if (own && meets(own, rect)) found.add(id)
      }
    }
    if (this.#count(rect) > this.#rects.size) look(this.#rects.keys())
    else {
      look(this.#large)
      for (const key of this.#squaresOf(rect)) look(this.#squares.get(key) ?? [])
    }
    return [...found]
  }

  /** About how many squares a rectangle covers. */
  #count({ w, h }: Rect): number {
    return (w / this.#side + 1) * (h / this.#side + 1)
  }

  *#squaresOf({ x, y, w, h }: Rect): IterableIterator<number> {
    const side = this.#side
    for (let column = Math.floor(x / side); column <= Math.floor((x + w) / side); column++)
      for (let row = Math.floor(y / side); row <= Math.floor((y + h) / side); row++)
        yield (row + half) * 2 * half + column + half
  }
}

/** Whether one rectangle reaches an edge of the one around all. */
const onEdge = (whole: Rect, { x, y, w, h }: Rect): boolean =>
  x <= whole.x || y <= whole.y || x + w >= whole.x + whole.w - grain || y + h >= whole.y + whole.h - grain
