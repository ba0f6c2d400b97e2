import { must } from '../../kernel/assert.ts'
import { langs, type Text } from '../../kernel/text.ts'
import { type Printed, sheetInset, type Template, type Zone } from '../template.ts'

/** Named columns across named rows: a grid, or a journey's steps and lanes. */
export interface Crossing {
  readonly background: 'grid' | 'journey'
  readonly columns: readonly { readonly id: string; readonly label: Text; readonly sub?: Text }[]
  /** `h`: in wall units; two rows of notes want 288. */
  readonly rows: readonly { readonly id: string; readonly label: Text; readonly h: number }[]
  /** What stands in the corner, where names of columns and rows meet. */
  readonly corner?: Pick<Printed, 'id' | 'style' | 'text' | 'sub'>
}

/** The zone where a column and a row cross. */
export const cellId = (column: string, row: string): string => `${column}-${row}`

/** Two notes side by side in a column; heads of columns at the top, names of rows before them. Wall units. */
const column = { w: 368, head: 108 }
const aside = 296
const gap = 12

/** Columns from left to right, rows from top to bottom; each crossing is a zone, named by both. */
export function crossing({ background, columns, rows, corner }: Crossing): Template {
  const left = (index: number): number => aside + index * column.w
  const zones: Zone[] = []
  const printed: Printed[] = columns.map(({ id, label, sub }, i) => ({
    id: `head-${id}`,
    style: 'step',
    text: label,
    ...(sub && { sub }),
    x: left(i) + sheetInset,
    y: 0,
    w: column.w - 2 * sheetInset,
    h: column.head,
  }))
  if (corner) printed.unshift({ ...corner, x: 0, y: 0, w: aside - gap, h: column.head })
  let y = column.head + gap
  for (const { id: row, label: of, h } of rows) {
    printed.push({ id: `lane-${row}`, style: 'lane', text: of, x: 0, y, w: aside - gap, h })
    for (const [i, { id, label }] of columns.entries())
      zones.push({ id: cellId(id, row), role: 'cell', label: both(label, of), x: left(i), y, w: column.w, h })
    y += h
  }
  const { id: defaultZone } = must(zones[0], 'columns and rows that cross')
  return { background, w: left(columns.length), h: y, zones, printed, defaultZone }
}

/** The name of a crossing in every language; where one of the two has no words, its French ones. */
function both(column: Text, row: Text): Text {
  const name = (lang: keyof Text): string => `${column[lang] || column.fr} · ${row[lang] || row.fr}`
  return { fr: name('fr'), ...Object.fromEntries(langs.map((lang) => [lang, name(lang)])) }
}
