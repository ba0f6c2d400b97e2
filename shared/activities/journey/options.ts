import * as v from 'valibot'
import { textSchema } from '../../kernel/text-schema.ts'
import { look } from '../look.ts'

const someone = {
  name: { fr: 'Une personne d’ici', en: 'Somebody from here', ar: 'شخص من هنا' },
  about: { fr: '', en: '', ar: '' },
  icon: 'users',
}

const day = [
  { label: { fr: 'Le matin', en: 'Morning', ar: 'الصباح' }, sub: { fr: '' } },
  { label: { fr: 'À midi', en: 'Midday', ar: 'الظهر' }, sub: { fr: '' } },
  { label: { fr: 'L’après-midi', en: 'Afternoon', ar: 'بعد الظهر' }, sub: { fr: '' } },
  { label: { fr: 'Le soir', en: 'Evening', ar: 'المساء' }, sub: { fr: '' } },
  { label: { fr: 'La nuit', en: 'Night', ar: 'الليل' }, sub: { fr: '' } },
]

const fourLanes = [
  { id: 'does', label: { fr: 'Ce qu’il fait', en: 'What he does', ar: 'ما يفعله' } },
  { id: 'needs', label: { fr: 'Ce dont il a besoin', en: 'What he needs', ar: 'ما يحتاج إليه' } },
  { id: 'ideas', label: { fr: 'Ce que nous pourrions faire', en: 'What we could do', ar: 'ما يمكننا فعله' } },
  { id: 'feels', label: { fr: 'Ce qu’il ressent', en: 'What he feels', ar: 'ما يشعر به' } },
]

export const options = v.object({
  /** Whom the table follows: a name, a few words, a pictogram by its name in the interface's vocabulary. */
  persona: v.optional(
    v.strictObject({ name: textSchema, about: textSchema, icon: v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,24}$/)) }),
    someone,
  ),
  /** Hours or steps, in order; a step's id is `s1`, `s2`, … */
  steps: v.optional(
    v.pipe(v.array(v.strictObject({ label: textSchema, sub: textSchema })), v.minLength(2), v.maxLength(12)),
    day,
  ),
  /** Rows of the wall. `needs` may bear a level, `feels` carries the curve. */
  lanes: v.optional(
    v.pipe(
      v.array(v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)), label: textSchema })),
      v.minLength(1),
      v.maxLength(6),
      v.check((lanes) => new Set(lanes.map((lane) => lane.id)).size === lanes.length, 'each lane has its own id'),
    ),
    fourLanes,
  ),
  /** A need may be given one of five kinds (`levels.ts`). */
  pyramid: v.optional(v.boolean(), false),
  look,
})
export type Options = v.InferOutput<typeof options>
