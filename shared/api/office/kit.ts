import * as v from 'valibot'
import type { Text } from '../../kernel/text.ts'
import { textSchema } from '../../kernel/text-schema.ts'

/** `POST …/office/kits`: keeps the method of a workshop, without its people. */
export const saveKit = v.strictObject({
  workshop: v.pipe(v.string(), v.maxLength(64)),
  name: textSchema,
  about: textSchema,
})
export type SaveKit = v.InferOutput<typeof saveKit>

/** A line of `GET …/office/kits`. */
export interface KitLine {
  readonly id: string
  readonly name: Text
  readonly about: Text
  readonly people: number
  readonly tables: number
  readonly languages: readonly string[]
  readonly lengthMs: number
  /** Titles of its phases, in order. */
  readonly phases: readonly Text[]
  /** Made by this centre, which may remove it. */
  readonly own: boolean
}
