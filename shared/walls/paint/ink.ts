import { getStroke } from 'perfect-freehand'
import type { WallRecord } from '../record.ts'
import type { Easel } from './brush.ts'
import type { Pen } from './pen.ts'

/** The outline of a pen's line through points with pressure (x, y, pressure triples, wall units), as SVG path data. */
function inkPath(points: readonly number[]): string {
  const input: [number, number, number][] = []
  for (let i = 0; i + 2 < points.length; i += 3) input.push([points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0.5])
  const outline = getStroke(input, { size: 7, thinning: 0.55, smoothing: 0.6, streamline: 0.45 })
  const steps = outline.map(([x, y], i) => {
    const [nx, ny] = outline[(i + 1) % outline.length] ?? [x, y]
    const middle = `${round((x + nx) / 2)} ${round((y + ny) / 2)}`
    return i === 0 ? `M${middle}` : `Q${round(x)} ${round(y)} ${middle}`
  })
  return `${steps.join('')}Z`
}

const round = (n: number): number => Math.round(n * 100) / 100

const paths = new WeakMap<WallRecord, Path2D>()

/** The outline of a stroke's record, made once for each of its states. */
function strokePath(record: WallRecord, easel: Easel): Path2D {
  const known = paths.get(record)
  if (known) return known
  const path = easel.path(inkPath(record.points ?? []))
  paths.set(record, path)
  return path
}

/** Paints a pen's line, in wall units. */
export function paintStroke({ ctx, easel, look }: Pen, record: WallRecord): void {
  ctx.fillStyle = look.ink
  ctx.fill(strokePath(record, easel))
}
