import type { Text } from '../../kernel/text.ts'
import { crossing } from '../../walls/templates/crossing.ts'
import { define } from '../define.ts'
import { noRights } from '../recipe.ts'
import { stepId } from './cells.ts'
import { type Options, options } from './options.ts'

/** How somebody feels at a step, from −2 to +2; the wall's curve has its zero line in the middle (METHOD 6). */
const feelings: Text[] = [
  { fr: 'au plus bas', en: 'at the lowest', ar: 'في أسوأ حال' },
  { fr: 'mal', en: 'bad', ar: 'سيّئ' },
  { fr: 'entre les deux', en: 'in between', ar: 'بين بين' },
  { fr: 'bien', en: 'good', ar: 'جيّد' },
  { fr: 'au plus haut', en: 'at the highest', ar: 'في أحسن حال' },
]

/** Two rows of notes, wall units; the curve's lane needs less. */
const notesRow = 288
const curveRow = 208

/** A persona followed step by step: words on the table's wall, then each person's own curve of what is felt. */
export const journey = define<Options>({
  kind: 'journey',
  name: { fr: 'Parcours d’une personne', en: 'A person’s journey', ar: 'مسار شخص' },
  options,
  defaultMode: 'tables',
  idealMs: 30 * 60_000,
  minMs: 18 * 60_000,
  moments: ({ look }) => [
    {
      id: 'write',
      label: { fr: 'On raconte', en: 'Telling the story', ar: 'نروي القصّة' },
      hint: {
        fr: 'Choisissez un moment, puis écrivez.',
        en: 'Choose a moment, then write.',
        ar: 'اختاروا لحظة ثم اكتبوا.',
      },
      share: 0.65,
      rights: { add: ['note', 'drawing', 'photo'], reach: 'table', rebound: false, share: false, mark: false, look },
      shows: { gallery: true, screen: 'wall', ask: null },
      raises: false,
      opens: [],
    },
    {
      id: 'feel',
      label: { fr: 'On imagine ce qui est ressenti', en: 'Imagining the feelings', ar: 'نتخيّل المشاعر' },
      hint: {
        fr: 'Notez chaque moment, sans parler.',
        en: 'Rate each moment, without talking.',
        ar: 'قيّموا كلّ لحظة دون كلام.',
      },
      share: 0.15,
      rights: noRights,
      shows: { gallery: false, screen: 'instruction', ask: 'curve' },
      raises: false,
      opens: [{ slot: 'curve', round: 1 }],
    },
    {
      id: 'curve',
      label: { fr: 'La courbe de la table', en: 'The table’s curve', ar: 'منحنى الطاولة' },
      hint: {
        fr: 'Où est le pire moment\u00a0? Parlez-en.',
        en: 'Where is the worst moment? Talk about it.',
        ar: 'ما هي أسوأ لحظة؟ تحدّثوا عنها.',
      },
      share: 0.2,
      rights: { add: ['note'], reach: 'table', rebound: false, share: false, mark: false, look },
      shows: { gallery: true, screen: 'result', ask: 'curve' },
      raises: false,
      opens: [],
    },
  ],
  asks: ({ steps }) => [
    {
      slot: 'curve',
      title: {
        fr: 'À ce moment, comment va cette personne\u00a0?',
        en: 'At this moment, how is this person?',
        ar: 'في هذه اللحظة، كيف حال هذا الشخص؟',
      },
      scope: 'tables',
      choices: { list: steps.map(({ label }, i) => ({ id: stepId(i), label })) },
      criteria: [
        {
          id: 'feel',
          label: { fr: 'Ce qui est ressenti', en: 'Feeling', ar: 'الشعور' },
          min: -2,
          max: 2,
          points: feelings,
        },
      ],
      budget: null,
      own: null,
      most: null,
      life: 'phase',
      live: false,
      reveal: 'totals',
    },
  ],
  wall: ({ persona, steps, lanes }) =>
    crossing({
      background: 'journey',
      columns: steps.map((step, i) => ({ id: stepId(i), ...step })),
      rows: lanes.map((lane) => ({ ...lane, h: lane.id === 'feels' ? curveRow : notesRow })),
      corner: { id: 'persona', style: 'persona', text: persona.name, sub: persona.about },
    }),
})
