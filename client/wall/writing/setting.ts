import { must } from '../../../shared/kernel/assert.ts'
import { fitText, leading } from '../../../shared/walls/paint/fit-text.ts'
import type { Lettering } from '../../../shared/walls/paint/lettering.ts'
import type { Look } from '../../../shared/walls/paint/look.ts'
import { measurer } from '../../../shared/walls/paint/pen.ts'
import { readLook } from '../engine/look.ts'

/** Words as the painter sets them, for the page: a size in wall units, their lines, and how far below the page's own place the painter writes. */
export interface Setting {
  readonly family: string
  readonly size: number
  readonly lines: readonly string[]
  /** Not all of it fits: it can be scrolled. */
  readonly cut: boolean
  readonly down: number
}

/** Where the painter writes the first line, ems below the top. */
const baseline = 0.92

let ctx: CanvasRenderingContext2D | null = null
let look: Look | null = null

/** Sets words as the painter does, at the largest of their sizes at which they fit. `line`: on one line, which may shrink. */
export function settingOf({ face, weight, sizes, area, notch }: Lettering, text: string, line: boolean): Setting {
  ctx ??= document.createElement('canvas').getContext('2d')
  look ??= readLook()
  const brush = must(ctx, 'a canvas to measure on')
  const family = look[face]
  const measure = measurer(brush, family, weight)
  const wide = measure(text.trim())
  const fitted = line
    ? { size: Math.min(sizes[0] ?? 24, Math.max(18, area.w / Math.max(1, wide))), lines: [text], cut: false }
    : fitText(text, { ...area, notch }, measure, sizes)
  brush.font = `${weight} 100px ${family}`
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: under } = brush.measureText('x')
  const own = (leading - (up + under) / 100) / 2 + up / 100
  return { ...fitted, family, down: (baseline - own) * fitted.size }
}
