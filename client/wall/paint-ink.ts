import { getStroke } from 'perfect-freehand'
import type { WallRecord } from '../../shared/walls/record.ts'

/** The outline of a pen's line through points with pressure (x, y, pressure triples, wall units). */
function inkPath(points: readonly number[]): Path2D {
  const input: [number, number, number][] = []
  for (let i = 0; i + 2 < points.length; i += 3) input.push([points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0.5])
  const outline = getStroke(input, { size: 7, thinning: 0.55, smoothing: 0.6, streamline: 0.45 })
  const path = new Path2D()
  outline.forEach(([x, y], i) => {
    const [nx, ny] = outline[(i + 1) % outline.length] ?? [x, y]
    if (i === 0) path.moveTo((x + nx) / 2, (y + ny) / 2)
    else path.quadraticCurveTo(x, y, (x + nx) / 2, (y + ny) / 2)
  })
  path.closePath()
  return path
}

const paths = new WeakMap<WallRecord, Path2D>()

/** The outline of a stroke's record, made once for each of its states. */
export function strokePath(record: WallRecord): Path2D {
  const known = paths.get(record)
  if (known) return known
  const path = inkPath(record.points ?? [])
  paths.set(record, path)
  return path
}
