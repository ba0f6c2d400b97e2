import * as v from 'valibot'
import type { Text } from '../../kernel/text.ts'
import { textSchema } from '../../kernel/text-schema.ts'
import { look } from '../look.ts'

const names = (most: number) => v.pipe(v.array(textSchema), v.minLength(1), v.maxLength(most))

const looking: Text[] = [
  { fr: 'Ce que j’ai fait', en: 'What I did', ar: 'ما فعلته' },
  { fr: 'Ce que j’ai appris', en: 'What I learnt', ar: 'ما تعلّمته' },
  { fr: 'Ce que j’en fais', en: 'What I make of it', ar: 'ما سأفعله بذلك' },
]
const at: Text[] = [
  { fr: 'Les ateliers', en: 'The workshops', ar: 'الورشات' },
  { fr: 'Les inventions', en: 'The inventions', ar: 'الاختراعات' },
]

export const options = v.object({
  /** Names of the columns, from the left: `c1`, `c2`, … */
  columns: v.optional(names(8), at),
  /** Names of the rows, from the top: `r1`, `r2`, … */
  rows: v.optional(names(8), looking),
  look,
})
export type Options = v.InferOutput<typeof options>

/** The ids of the n-th column and row, from 0. */
export const columnId = (index: number): string => `c${index + 1}`
export const rowId = (index: number): string => `r${index + 1}`
