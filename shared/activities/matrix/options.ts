import * as v from 'valibot'
import { textSchema } from '../../kernel/text-schema.ts'
import { look } from '../look.ts'

/** An axis: its name, the question that each person answers, and words for each of the five points (METHOD 7: never agree–disagree). */
const axis = v.strictObject({
  label: textSchema,
  question: textSchema,
  points: v.pipe(v.array(textSchema), v.length(5)),
})
export type Axis = v.InferOutput<typeof axis>

const easy: Axis = {
  label: { fr: 'Facile à faire', en: 'Easy to do', ar: 'سهل التنفيذ' },
  question: { fr: 'Est-ce facile à faire\u00a0?', en: 'Is it easy to do?', ar: 'هل من السهل تنفيذها؟' },
  points: [
    { fr: 'presque impossible', en: 'almost impossible', ar: 'شبه مستحيل' },
    { fr: 'difficile', en: 'hard', ar: 'صعب' },
    { fr: 'faisable', en: 'doable', ar: 'ممكن' },
    { fr: 'plutôt facile', en: 'quite easy', ar: 'سهل نوعًا ما' },
    { fr: 'très facile', en: 'very easy', ar: 'سهل جدًّا' },
  ],
}

const priority: Axis = {
  label: {
    fr: 'Prioritaire pour les personnes concernées',
    en: 'A priority for the people concerned',
    ar: 'أولوية للأشخاص المعنيّين',
  },
  question: {
    fr: 'Est-ce important pour les personnes concernées\u00a0?',
    en: 'Does it matter to the people concerned?',
    ar: 'هل هي مهمّة للأشخاص المعنيّين؟',
  },
  points: [
    { fr: 'pas important', en: 'not important', ar: 'غير مهمّة' },
    { fr: 'peu important', en: 'a little important', ar: 'قليلة الأهمّية' },
    { fr: 'assez important', en: 'fairly important', ar: 'مهمّة إلى حدّ ما' },
    { fr: 'important', en: 'important', ar: 'مهمّة' },
    { fr: 'vital', en: 'vital', ar: 'حيويّة' },
  ],
}

export const options = v.object({
  /** From left to right. Its criterion is `easy`, whatever its words. */
  x: v.optional(axis, easy),
  /** From bottom to top. Its criterion is `priority`. */
  y: v.optional(axis, priority),
  look,
})
export type Options = v.InferOutput<typeof options>
