import { around, meets, type Rect } from '../../../shared/walls/matter/geometry.ts'

/** More rectangles than this are painted as the one around them. */
const most = 6

/**
 * Adds a rectangle to those of a picture that have to be painted anew, cut to whole pixels of the picture. Rectangles
 * that meet become one, so that nothing is painted twice; all that was asked for stays covered.
 */
export function soiled(dirty: readonly Rect[], more: Rect, side: number): readonly Rect[] {
  let rect = wholePixels(more, side)
  if (!rect) return dirty
  let rest = [...dirty]
  for (;;) {
    const [joining, apart] = [
      rest.filter((one) => meets(one, rect as Rect)),
      rest.filter((one) => !meets(one, rect as Rect)),
    ]
    if (joining.length === 0) break
    rect = around([rect, ...joining]) ?? rect
    rest = apart
  }
  rest.push(rect)
  const whole = rest.length > most ? around(rest) : null
  return whole ? [whole] : rest
}

/** The pixels that a rectangle touches, within a square picture; null when there are none. */
function wholePixels({ x, y, w, h }: Rect, side: number): Rect | null {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))]
  const [right, bottom] = [Math.min(side, Math.ceil(x + w)), Math.min(side, Math.ceil(y + h))]
  return right > left && bottom > top ? { x: left, y: top, w: right - left, h: bottom - top } : null
}

/** Pixels that they cover together; they do not meet. */
export const pixelsOf = (dirty: readonly Rect[]): number => dirty.reduce((sum, { w, h }) => sum + w * h, 0)
