import type { Lang } from '../../../shared/kernel/text.ts'
import type { Paper } from '../../../shared/walls/paint/sheets.ts'
import type { Template } from '../../../shared/walls/template.ts'

/** What a wall can become: a picture, a drawing in lines, pages, or cards to be cut out. */
export const forms = ['png', 'svg', 'pdf', 'notes'] as const
export type Form = (typeof forms)[number]

/** A wall to be painted, with all that this takes: painters fetch nothing. */
export interface Order {
  readonly form: Form
  readonly title: string
  readonly template: Template
  /** Every key of its records. */
  readonly entries: readonly (readonly [string, unknown])[]
  /** Pictures that lie on it, by media id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly lang: Lang
  /** Only these records; null for all. */
  readonly only: readonly string[] | null
  readonly paper: Paper
  /** A large sheet over several of A4. */
  readonly tiled: boolean
  /** Longest side of a PNG, pixels. */
  readonly px: number
}

/** Media types of what comes out, and how file names end. */
export const typeOf: Readonly<Record<Form, { readonly type: string; readonly ending: string }>> = {
  png: { type: 'image/png', ending: 'png' },
  svg: { type: 'image/svg+xml', ending: 'svg' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  notes: { type: 'application/pdf', ending: 'pdf' },
}
