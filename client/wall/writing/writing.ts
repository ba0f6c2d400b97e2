import type { Point } from '../../../shared/walls/matter/geometry.ts'

/** What is begun on the paper: a label begins at a point, a new idea has its middle there. */
export interface Fresh {
  readonly new: 'note' | 'label'
  readonly at: Point
  readonly zone: string | null
}
/** Words that are being written: of a thing that lies there, or of what is begun. */
export type Writing = { readonly id: string } | Fresh
/** What was typed, and what stood there at the first key. */
export interface Typed {
  readonly began: string
  readonly text: string
}
