import { meets, type Rect } from './geometry.ts'

/** Side of a square of the grid, in wall units: a few notes wide. */
const side = 512

/** Which rectangles lie where: a grid of squares, so that a look at one place costs what lies there and not what exists. */
export class SpatialIndex {
  readonly #squares = new Map<string, Set<string>>()
  readonly #rects = new Map<string, Rect>()

  /** Puts a rectangle, or moves it. */
  put(id: string, rect: Rect): void {
    this.drop(id)
    this.#rects.set(id, rect)
    for (const key of squaresOf(rect)) {
      const square = this.#squares.get(key)
      if (square) square.add(id)
      else this.#squares.set(key, new Set([id]))
    }
  }

  drop(id: string): void {
    const rect = this.#rects.get(id)
    if (!rect) return
    this.#rects.delete(id)
    for (const key of squaresOf(rect)) {
      const square = this.#squares.get(key)
      square?.delete(id)
      if (square?.size === 0) this.#squares.delete(key)
    }
  }

  rect(id: string): Rect | undefined {
    return this.#rects.get(id)
  }

  rects(): IterableIterator<Rect> {
    return this.#rects.values()
  }

  get size(): number {
    return this.#rects.size
  }

  /** Ids of all that meet a rectangle, each once, in no order. A look at more squares than there are rectangles walks the rectangles. */
  meeting(rect: Rect): string[] {
    const found = new Set<string>()
    if (((rect.w / side) * rect.h) / side > this.#rects.size) {
      for (const [id, own] of this.#rects) if (meets(own, rect)) found.add(id)
      return [...found]
    }
    for (const key of squaresOf(rect))
      for (const id of this.#squares.get(key) ?? []) {
        const own = this.#rects.get(id)
        if (own && meets(own, rect)) found.add(id)
      }
    return [...found]
  }
}

function* squaresOf({ x, y, w, h }: Rect): IterableIterator<string> {
  for (let column = Math.floor(x / side); column <= Math.floor((x + w) / side); column++)
    for (let row = Math.floor(y / side); row <= Math.floor((y + h) / side); row++) yield `${column}|${row}`
}
