import type { Text } from '../../kernel/text.ts'
import type { Template } from '../template.ts'

/** Columns side by side, each beneath its name; notes fill them downwards, as far as there are notes. Wall units. */
export interface Columns {
  readonly columns: readonly { readonly id: string; readonly label: Text }[]
  /** Of one column, its head included. */
  readonly w: number
  readonly h: number
  readonly head: number
  /** The column of what was sent without one. */
  readonly defaultZone: string
}

export const columnsPaper = ({ columns, w, h, head, defaultZone }: Columns): Template => ({
  background: 'columns',
  w: w * columns.length,
  h,
  zones: columns.map(({ id, label }, i) => ({ id, label, role: 'column', x: i * w, y: head, w, h: h - head })),
  printed: columns.map(({ id, label }, i) => ({
    id: `head-${id}`,
    style: 'column',
    text: label,
    x: i * w,
    y: 0,
    w,
    h: head,
  })),
  defaultZone,
})
