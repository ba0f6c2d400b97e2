/** A point of the drawing, in the sheet's own units. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** One line of the pen. */
export interface Stroke {
  readonly colour: string
  readonly points: readonly Point[]
}

/** The sheet that fingers draw on, in its own units: three by four, as paper is held. */
export const sheet = { width: 900, height: 1200 } as const
const penWidth = 14

/** Draws the sheet anew: white paper, then each line, smoothed through the middles of its points. */
export function paint(pen: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, sheet.width, sheet.height)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.lineWidth = penWidth
  for (const { colour, points } of strokes) {
    const [first] = points
    if (!first) continue
    pen.strokeStyle = colour
    pen.beginPath()
    pen.moveTo(first.x, first.y)
    for (let i = 1; i < points.length; i++) {
      const [from, to] = [points[i - 1], points[i]]
      if (from && to) pen.quadraticCurveTo(from.x, from.y, (from.x + to.x) / 2, (from.y + to.y) / 2)
    }
    const last = points.at(-1) ?? first
    pen.lineTo(last.x, last.y)
    pen.stroke()
  }
}

/** Blank paper left around a drawing, and the least that is sent of the sheet. */
const margin = 60
const least = { width: 480, height: 360 }

/** The part of the sheet that was drawn on, with a margin; never less than a small card. */
export function drawnPart(strokes: readonly Stroke[]): { x: number; y: number; width: number; height: number } {
  const points = strokes.flatMap((stroke) => stroke.points)
  const span = (axis: 'x' | 'y', size: number, min: number): [number, number] => {
    const values = points.map((point) => point[axis])
    const from = Math.max(0, Math.min(...values) - margin)
    const to = Math.min(size, Math.max(...values) + margin)
    const missing = Math.max(0, min - (to - from)) / 2
    const start = Math.max(0, Math.min(from - missing, size - min))
    return [start, Math.min(size, Math.max(to + missing, start + min))]
  }
  const [left, right] = span('x', sheet.width, least.width)
  const [top, bottom] = span('y', sheet.height, least.height)
  return { x: Math.round(left), y: Math.round(top), width: Math.round(right - left), height: Math.round(bottom - top) }
}

/** Where a finger is, from the sheet's place on the screen. */
export const pointAt = (
  event: Pick<PointerEvent, 'clientX' | 'clientY'>,
  box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
): Point => ({
  x: Math.round(((event.clientX - box.left) / box.width) * sheet.width),
  y: Math.round(((event.clientY - box.top) / box.height) * sheet.height),
})
