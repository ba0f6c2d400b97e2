import * as v from 'valibot'
import { textSchema } from '../../kernel/text-schema.ts'
import { define } from '../define.ts'
import { noRights } from '../recipe.ts'
import { moods } from './moods.ts'

const houseRules = [
  {
    icon: 'lightbulb',
    text: { fr: 'Toutes les idées sont bonnes.', en: 'All ideas are good.', ar: 'كلّ الأفكار جيّدة.' },
  },
  { icon: 'heart', text: { fr: 'On ne critique pas.', en: 'We do not criticise.', ar: 'لا ننتقد أحدًا.' } },
  { icon: 'help', text: { fr: 'Aucune question n’est bête.', en: 'No question is silly.', ar: 'لا يوجد سؤال سخيف.' } },
  { icon: 'message', text: { fr: 'On ne coupe pas la parole.', en: 'Nobody is cut off.', ar: 'لا نقاطع من يتكلّم.' } },
  {
    icon: 'users',
    text: {
      fr: 'Votre prénom suffit, ou rien.',
      en: 'A first name is enough, or none.',
      ar: 'الاسم الأوّل يكفي، أو لا شيء.',
    },
  },
]

const options = v.object({
  /** The house rules: a pictogram, by its name in the interface's vocabulary, and a short sentence. */
  rules: v.optional(
    v.pipe(
      v.array(v.strictObject({ icon: v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,24}$/)), text: textSchema })),
      v.maxLength(8),
    ),
    houseRules,
  ),
})
type Options = v.InferOutput<typeof options>

/** Promise and rules, then the mood of the room: answered without a name, skippable, shown as one weather (METHOD 7). */
export const welcome = define<Options>({
  kind: 'welcome',
  name: { fr: 'Accueil', en: 'Welcome', ar: 'الاستقبال' },
  options,
  defaultMode: 'plenary',
  idealMs: 15 * 60_000,
  minMs: 8 * 60_000,
  moments: () => [
    {
      id: 'rules',
      label: { fr: 'Bienvenue', en: 'Welcome', ar: 'أهلًا بكم' },
      hint: { fr: 'Regardez l’écran.', en: 'Look at the screen.', ar: 'انظروا إلى الشاشة.' },
      share: 0.5,
      rights: noRights,
      shows: { gallery: false, screen: 'instruction', ask: null },
      raises: false,
      opens: [],
    },
    {
      id: 'mood',
      label: { fr: 'Votre météo', en: 'Your weather', ar: 'طقسكم اليوم' },
      hint: {
        fr: 'Choisissez une météo, ou passez.',
        en: 'Choose a weather, or skip.',
        ar: 'اختاروا حالة طقس، أو تجاوزوا.',
      },
      share: 0.3,
      rights: noRights,
      shows: { gallery: false, screen: 'count', ask: 'mood' },
      raises: false,
      opens: [{ slot: 'mood', round: 1 }],
    },
    {
      id: 'weather',
      label: { fr: 'La météo de la salle', en: 'The weather of the room', ar: 'طقس القاعة' },
      hint: { fr: 'Voici la météo de tout le monde.', en: 'Here is everyone’s weather.', ar: 'هذا طقس الجميع.' },
      share: 0.2,
      rights: noRights,
      shows: { gallery: false, screen: 'result', ask: 'mood' },
      raises: false,
      opens: [],
    },
  ],
  asks: () => [
    {
      slot: 'mood',
      title: { fr: 'Quelle météo en vous\u00a0?', en: 'What is your weather inside?', ar: 'كيف هو الطقس في داخلك؟' },
      scope: 'room',
      choices: { list: moods },
      criteria: [{ id: 'pick', label: { fr: 'Ma météo', en: 'My weather', ar: 'طقسي' }, min: 0, max: 1 }],
      budget: 1,
      own: null,
      most: 1,
      life: 'phase',
      live: false,
      reveal: 'totals',
    },
  ],
  wall: () => null,
})
