import * as v from 'valibot'
import type { Text } from '../../kernel/text.ts'
import { paperNames } from '../../walls/paint/sheets.ts'

/** A line of `GET …/office/workshops/:id/walls`: a wall that a begun phase printed. */
export interface WallLine {
  readonly wall: string
  readonly phase: string
  readonly title: Text
  /** Whose it is: a table's id, or null for the plenary's. */
  readonly table: string | null
  /** Notes that lie on it. */
  readonly notes: number
}

/** `GET …/walls/:wall/ideas`: what lies on a wall, to choose from: in the order of reading, with the zones and themes that hold some. */
export interface WallIdeas {
  readonly ideas: readonly WallIdea[]
  readonly zones: readonly { readonly id: string; readonly label: Text }[]
  readonly themes: readonly { readonly id: string; readonly text: string }[]
}
export interface WallIdea {
  readonly id: string
  readonly text: string
  /** What it is: a note, a text, a drawing or a photo. */
  readonly form: string
  readonly zone: string | null
  readonly theme: string | null
}

/** What a wall becomes, whole or in part. */
const becoming = {
  form: v.picklist(['png', 'svg', 'pdf', 'notes', 'csv']),
  lang: v.optional(v.picklist(['fr', 'en', 'ar']), 'fr'),
  paper: v.optional(v.picklist(paperNames), 'a4'),
  /** A large sheet over several of A4. */
  tiled: v.optional(v.picklist(['0', '1']), '0'),
  /** Longest side of a PNG, pixels. */
  px: v.optional(
    v.pipe(v.string(), v.regex(/^\d{2,4}$/), v.transform(Number), v.minValue(64), v.maxValue(8_000)),
    '2400',
  ),
}

/** `GET …/walls/:wall/file?…`. */
export const wallFile = v.object({
  ...becoming,
  /** Ids of records, commas between them: only these. */
  only: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_,-]{1,20000}$/))),
})

/** `POST …/walls/:wall/file`: only these records, more of them than an address can hold. */
export const wallPart = v.object({
  ...becoming,
  only: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))), v.minLength(1), v.maxLength(4000)),
})

/** Largest table of notes that is read, bytes. */
export const maxTable = 2 * 1024 * 1024

/** What came of `POST …/walls/:wall/notes`, a table of notes. */
export interface WallImported {
  readonly added: number
  /** Lines whose idea the workshop has already. */
  readonly known: number
  /** Lines that did not come in, by their number in the file, with the code of a refusal. */
  readonly left: readonly { readonly line: number; readonly why: string }[]
  /** Lines whose idea came in but lies where the wall laid it by itself, not where the line says. */
  readonly unlaid: readonly number[]
}
