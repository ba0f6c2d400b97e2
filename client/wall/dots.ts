import type { Camera } from './camera.ts'

/** Wall units between two dots of the paper, and the least CSS pixels between them: from afar every second one is left out. */
const pitch = 44
const least = 18

/** The dots of the paper, which move and grow with the view. One small tile is painted for each size and laid over the whole: a CSS gradient of the same costs a frame. */
export class Dots {
  #tile: { readonly side: number; readonly pattern: CanvasPattern | null } = { side: 0, pattern: null }

  /** Covers a canvas of `w` by `h` device pixels; `ratio` is device pixels to a CSS pixel. */
  paint(ctx: CanvasRenderingContext2D, camera: Camera, ratio: number, w: number, h: number): void {
    let apart = pitch * camera.scale
    while (apart < least) apart *= 2
    const exact = apart * ratio
    const side = Math.max(1, Math.round(exact))
    if (this.#tile.side !== side) this.#tile = { side, pattern: tileOf(ctx, side, ratio) }
    const { pattern } = this.#tile
    if (!pattern) return
    const stretch = exact / side
    pattern.setTransform(
      new DOMMatrix([stretch, 0, 0, stretch, -camera.x * camera.scale * ratio, -camera.y * camera.scale * ratio]),
    )
    ctx.fillStyle = pattern
    ctx.fillRect(0, 0, w, h)
  }
}

function tileOf(ctx: CanvasRenderingContext2D, side: number, ratio: number): CanvasPattern | null {
  const tile = document.createElement('canvas')
  tile.width = side
  tile.height = side
  const pen = tile.getContext('2d')
  if (!pen) return null
  pen.fillStyle = 'rgb(60 45 20 / .12)'
  pen.beginPath()
  pen.arc(side / 2, side / 2, 1.35 * ratio, 0, 7)
  pen.fill()
  return ctx.createPattern(tile, 'repeat')
}
