import type { Text } from '../../kernel/text.ts'
import type { Template } from '../template.ts'

/** Two axes, and the names of the four fields between them. */
export interface Matrix {
  readonly x: Text
  readonly y: Text
  /** From the top left, line by line. */
  readonly quadrants: readonly [Quadrant, Quadrant, Quadrant, Quadrant]
  readonly defaultZone: string
}
interface Quadrant {
  readonly id: string
  readonly label: Text
}

/** Room for the axes' names, and half of the field. Wall units. */
const margin = 64
const half = { w: 800, h: 520 }

/** Four quadrants: more of `x` to the right, more of `y` at the top. */
export const matrixPaper = ({ x, y, quadrants, defaultZone }: Matrix): Template => ({
  background: 'matrix',
  w: margin + 2 * half.w,
  h: 2 * half.h + margin,
  zones: quadrants.map(({ id, label }, i) => ({
    id,
    label,
    role: 'quadrant',
    x: margin + (i % 2) * half.w,
    y: Math.floor(i / 2) * half.h,
    ...half,
  })),
  printed: [
    { id: 'axis-x', style: 'axis-x', text: x, x: margin, y: 2 * half.h, w: 2 * half.w, h: margin },
    { id: 'axis-y', style: 'axis-y', text: y, x: 0, y: 0, w: margin, h: 2 * half.h },
  ],
  defaultZone,
})
