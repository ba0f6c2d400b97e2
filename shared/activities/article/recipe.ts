import * as v from 'valibot'
import { textSchema } from '../../kernel/text-schema.ts'
import type { Template } from '../../walls/template.ts'
import { define } from '../define.ts'
import { look } from '../look.ts'
import type { Rights } from '../recipe.ts'

const options = v.object({
  /** The title of the fictional local paper, printed across the top. */
  paper: v.optional(textSchema, { fr: 'La Gazette du quartier', en: 'The Neighbourhood Gazette', ar: 'جريدة الحيّ' }),
  look,
})
type Options = v.InferOutput<typeof options>

const write = (look: boolean): Rights => ({
  add: ['note', 'text', 'drawing', 'photo'],
  reach: 'table',
  rebound: false,
  share: false,
  mark: false,
  look,
})

/** A front page in the proportions of A4: a big title, a standfirst, then picture and body side by side. */
const page = ({ paper }: Options): Template => ({
  background: 'article',
  w: 1000,
  h: 1414,
  zones: [
    {
      id: 'headline',
      label: { fr: 'Le titre', en: 'The headline', ar: 'العنوان' },
      role: 'slot',
      takes: 'note',
      x: 40,
      y: 160,
      w: 920,
      h: 190,
    },
    {
      id: 'standfirst',
      label: { fr: 'Le résumé', en: 'The standfirst', ar: 'الملخّص' },
      role: 'slot',
      takes: 'note',
      x: 40,
      y: 370,
      w: 920,
      h: 160,
    },
    {
      id: 'picture',
      label: { fr: 'L’image', en: 'The picture', ar: 'الصورة' },
      role: 'slot',
      takes: 'media',
      x: 40,
      y: 550,
      w: 450,
      h: 824,
    },
    {
      id: 'body',
      label: { fr: 'L’histoire', en: 'The story', ar: 'القصّة' },
      role: 'slot',
      takes: 'text',
      x: 510,
      y: 550,
      w: 450,
      h: 824,
    },
  ],
  printed: [{ id: 'paper', style: 'title', text: paper, x: 40, y: 40, w: 920, h: 100 }],
  defaultZone: 'body',
})

/** A table tells its solution as if it existed already, on the front page of a paper. */
export const article = define<Options>({
  kind: 'article',
  name: { fr: 'Article de presse', en: 'Press article', ar: 'مقال صحفي' },
  options,
  defaultMode: 'tables',
  idealMs: 30 * 60_000,
  minMs: 18 * 60_000,
  moments: ({ look }) => [
    {
      id: 'write',
      label: { fr: 'On écrit, on dessine', en: 'Writing and drawing', ar: 'نكتب ونرسم' },
      hint: {
        fr: 'Choisissez une partie, puis écrivez ou dessinez.',
        en: 'Choose a part, then write or draw.',
        ar: 'اختاروا جزءًا ثم اكتبوا أو ارسموا.',
      },
      share: 0.7,
      rights: write(look),
      shows: { gallery: true, screen: 'instruction', ask: null },
      raises: false,
      opens: [],
    },
    {
      id: 'page',
      label: { fr: 'On compose la page', en: 'Making the page', ar: 'نركّب الصفحة' },
      hint: {
        fr: 'Relisez la page de votre table.',
        en: 'Read your table’s page again.',
        ar: 'أعيدوا قراءة صفحة طاولتكم.',
      },
      share: 0.3,
      rights: write(look),
      shows: { gallery: true, screen: 'wall', ask: null },
      raises: false,
      opens: [],
    },
  ],
  asks: () => [],
  wall: page,
})
