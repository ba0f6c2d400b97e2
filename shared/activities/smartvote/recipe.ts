import * as v from 'valibot'
import { define } from '../define.ts'
import { noRights } from '../recipe.ts'

const options = v.object({
  /** Most stickers on one idea. */
  cap: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)), 2),
  /** Stickers a voter has; null: a quarter of the ideas, 3 to 6. */
  budget: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20))), null),
  /** Most stickers on one's own idea; none below 8 voters, whatever stands here. */
  own: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)), 1),
  /** Totals are shown while people vote. Off: seeing others' votes narrows opinions without improving them. */
  live: v.optional(v.boolean(), false),
  /** Places where a vote takes a single-use card; elsewhere anyone votes at the kiosk. */
  cards: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(50)), []),
})
type Options = v.InferOutput<typeof options>

/** METHOD 2: a quarter of the ideas in stickers (3–6), 2 on one idea, 1 on one's own, secret until shown. Lives on at its places for days. */
export const smartvote = define<Options>({
  kind: 'smartvote',
  name: { fr: 'Vote aux gommettes', en: 'Sticker vote', ar: 'تصويت بالملصقات' },
  options,
  defaultMode: 'plenary',
  idealMs: 10 * 60_000,
  minMs: 6 * 60_000,
  moments: () => [
    {
      id: 'vote',
      label: { fr: 'Chacun vote', en: 'Everyone votes', ar: 'الجميع يصوّت' },
      hint: {
        fr: 'Collez vos gommettes. Personne ne voit votre vote.',
        en: 'Place your stickers. Nobody sees your vote.',
        ar: 'ضعوا ملصقاتكم. لا أحد يرى تصويتكم.',
      },
      share: 0.7,
      rights: noRights,
      shows: { gallery: false, screen: 'count', ask: 'stickers' },
      raises: false,
      opens: [{ slot: 'stickers', round: 1 }],
    },
    {
      id: 'result',
      label: { fr: 'Le résultat', en: 'The result', ar: 'النتيجة' },
      hint: {
        fr: 'Le résultat s’affiche quand le vote est fini.',
        en: 'The result shows once the vote is over.',
        ar: 'تظهر النتيجة بعد انتهاء التصويت.',
      },
      share: 0.3,
      rights: noRights,
      shows: { gallery: false, screen: 'result', ask: 'stickers' },
      raises: false,
      opens: [],
    },
  ],
  asks: ({ cap, budget, own, live, cards }) => [
    {
      slot: 'stickers',
      title: { fr: 'Quelles idées préférez-vous\u00a0?', en: 'Which ideas do you prefer?', ar: 'أيّ الأفكار تفضّلون؟' },
      scope: 'places',
      choices: { contributions: 'from' },
      criteria: [{ id: 'dot', label: { fr: 'Gommettes', en: 'Stickers', ar: 'ملصقات' }, min: 0, max: cap }],
      budget: budget ?? { share: 0.25, min: 3, max: 6 },
      own,
      most: null,
      life: 'own',
      live,
      cards,
      reveal: 'totals',
    },
  ],
  wall: () => null,
})
