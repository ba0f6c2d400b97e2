import * as v from 'valibot'
import { textSchema } from '../../kernel/text-schema.ts'
import { columnsPaper } from '../../walls/templates/columns.ts'
import { define } from '../define.ts'
import { look } from '../look.ts'

const useful = [
  { fr: 'pas utile', en: 'not useful', ar: 'غير مفيدة' },
  { fr: 'peu utile', en: 'a little useful', ar: 'قليلة الفائدة' },
  { fr: 'assez utile', en: 'fairly useful', ar: 'مفيدة إلى حدّ ما' },
  { fr: 'utile', en: 'useful', ar: 'مفيدة' },
  { fr: 'très utile', en: 'very useful', ar: 'مفيدة جدًّا' },
]

const options = v.object({
  /** What is scored: one statement or a few that the same points can end. */
  statements: v.optional(v.pipe(v.array(textSchema), v.minLength(1), v.maxLength(6)), [
    { fr: 'Cet atelier vous a été…', en: 'For you, this workshop was…', ar: 'هذه الورشة كانت بالنسبة لكم…' },
  ]),
  /** Words of the five points, from least to most (METHOD 7: worded points, never agree–disagree). */
  points: v.optional(v.pipe(v.array(textSchema), v.length(5)), useful),
  look,
})
type Options = v.InferOutput<typeof options>

const columns = columnsPaper({
  columns: [
    { id: 'keep', label: { fr: 'Une chose que je garde', en: 'One thing I keep', ar: 'شيء أحتفظ به' } },
    { id: 'improve', label: { fr: 'Une chose à améliorer', en: 'One thing to improve', ar: 'شيء يمكن تحسينه' } },
  ],
  w: 900,
  h: 1000,
  head: 84,
  defaultZone: 'keep',
})

/** A workshop never ends without feedback: satisfaction as an answer, one thing kept, one to improve; then what comes next. */
export const closing = define<Options>({
  kind: 'closing',
  name: { fr: 'Bilan', en: 'Closing', ar: 'الختام' },
  options,
  defaultMode: 'plenary',
  idealMs: 10 * 60_000,
  minMs: 6 * 60_000,
  moments: ({ look }) => [
    {
      id: 'say',
      label: { fr: 'Chacun donne son avis', en: 'Each says what they think', ar: 'كلّ واحد يعطي رأيه' },
      hint: {
        fr: 'Sans nom affiché. Vos mots s’afficheront ensuite.',
        en: 'No name is shown. Your words will show later.',
        ar: 'دون إظهار أيّ اسم. ستظهر كلماتكم لاحقًا.',
      },
      share: 0.6,
      rights: { add: ['note'], reach: 'author', rebound: false, share: false, mark: false, look: false },
      shows: { gallery: false, screen: 'count', ask: 'satisfaction' },
      raises: false,
      opens: [{ slot: 'satisfaction', round: 1 }],
    },
    {
      id: 'together',
      label: { fr: 'On lit ensemble', en: 'Reading together', ar: 'نقرأ معًا' },
      hint: {
        fr: 'Regardez l’écran. Voici la suite.',
        en: 'Look at the screen. Here is what comes next.',
        ar: 'انظروا إلى الشاشة. هذه الخطوة التالية.',
      },
      share: 0.4,
      rights: { add: ['note'], reach: 'plenary', rebound: false, share: false, mark: false, look },
      shows: { gallery: true, screen: 'wall', ask: null },
      raises: true,
      opens: [],
    },
  ],
  asks: ({ statements, points }) => [
    {
      slot: 'satisfaction',
      title: { fr: 'Votre avis sur cet atelier', en: 'Your view of this workshop', ar: 'رأيكم في هذه الورشة' },
      scope: 'room',
      choices: { list: statements.map((label, i) => ({ id: `q${i + 1}`, label })) },
      criteria: [{ id: 'score', label: { fr: 'Votre note', en: 'Your score', ar: 'تقييمكم' }, min: 1, max: 5, points }],
      budget: null,
      own: null,
      most: null,
      life: 'phase',
      live: false,
      reveal: 'totals',
    },
  ],
  wall: () => columns,
})
