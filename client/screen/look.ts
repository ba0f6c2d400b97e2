import type { Table } from '../../shared/people/table.ts'

/** The tables of the room, in the order of their marks. */
export const tablesOf = (tables: Readonly<Record<string, Table>>): Table[] =>
  Object.values(tables).sort((a, b) => a.index - b.index)

/** A class that sizes a sentence by its length: a short one fills the wall, a long one still fits it. */
export const sizeOf = (text: string): 'short' | 'middling' | 'long' =>
  text.length <= 60 ? 'short' : text.length <= 120 ? 'middling' : 'long'

/** Keys of a heap of like things: the n-th stays the n-th, so that only what is new is drawn. */
export const keysOf = (heap: string, length: number): string[] => Array.from({ length }, (_, i) => `${heap}-${i}`)
