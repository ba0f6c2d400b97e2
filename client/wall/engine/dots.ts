import type { Rect } from '../../../shared/walls/matter/geometry.ts'
import type { Placing } from '../../../shared/walls/paint/wall.ts'

/** Wall units between two dots of the paper, and the least CSS pixels between them: from afar every second one is left out. */
const pitch = 44
const least = 18

/** The dots of the paper, each on whole pixels: one is painted for each size, and laid where it belongs. */
export class Dots {
  #dot: { readonly side: number; readonly picture: HTMLCanvasElement } | null = null

  /** Covers an area of the wall; `ratio` is device pixels to a CSS pixel. */
  paint(ctx: CanvasRenderingContext2D, { scale, left, top }: Placing, area: Rect, ratio: number): void {
    let apart = pitch
    while (apart * scale < least * ratio) apart *= 2
    const { side, picture } = this.#dotOf(ratio)
    const place = (n: number): number => Math.round((n + 0.5) * apart * scale - side / 2)
    const first = (from: number): number => Math.floor(from / apart) - 1
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    for (let row = first(area.y); row * apart < area.y + area.h; row++)
      for (let column = first(area.x); column * apart < area.x + area.w; column++)
        ctx.drawImage(picture, place(column) - left, place(row) - top)
  }

  #dotOf(ratio: number): { readonly side: number; readonly picture: HTMLCanvasElement } {
    const side = Math.ceil(1.35 * 2 * ratio) + 1
    if (this.#dot?.side === side) return this.#dot
    const picture = document.createElement('canvas')
    picture.width = side
    picture.height = side
    const ctx = picture.getContext('2d')
    if (ctx) {
      ctx.fillStyle = 'rgb(60 45 20 / .12)'
      ctx.beginPath()
      ctx.arc(side / 2, side / 2, 1.35 * ratio, 0, 7)
      ctx.fill()
    }
    this.#dot = { side, picture }
    return this.#dot
  }
}
