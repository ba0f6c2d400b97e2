import * as v from 'valibot'
import { type Kit, type KitInput, kitSchema } from './kit.ts'

const minute = 60_000
const silence = { facilitator: { fr: '' }, host: { fr: '' } }

/** The shortest useful sequence: an idea wall, for a team that wants to compose its own. */
export const blank: Kit = v.parse(kitSchema, {
  id: 'blank',
  name: { fr: 'Atelier à composer', en: 'Compose your own', ar: 'ورشة تركّبونها بأنفسكم' },
  about: {
    fr: 'Une seule étape, le mur d’idées. Ajoutez les vôtres.',
    en: 'A single step, the idea wall. Add your own.',
    ar: 'مرحلة واحدة: جدار الأفكار. أضيفوا مراحلكم.',
  },
  people: 15,
  languages: ['fr', 'en', 'ar'],
  lang: 'fr',
  title: {
    fr: 'Comment mieux vivre dans notre quartier\u00a0?',
    en: 'How can we live better in our neighbourhood?',
    ar: 'كيف نعيش أفضل في حيّنا؟',
  },
  promise: {
    fr: 'Vos idées seront lues par l’équipe du centre. Nous vous dirons ce que nous en faisons.',
    en: 'The centre’s team will read your ideas. We will tell you what we do with them.',
    ar: 'سيقرأ فريق المركز أفكاركم. وسنخبركم بما سنفعله بها.',
  },
  next: { fr: '', en: '', ar: '' },
  retentionDays: 180,
  review: 'nothing',
  seating: 'choose',
  phases: [
    {
      id: 'ideas',
      kind: 'ideas',
      title: { fr: 'Toutes les idées', en: 'Every idea', ar: 'كلّ الأفكار' },
      mode: 'tables',
      minMs: 20 * minute,
      idealMs: 40 * minute,
      instruction: { fr: 'Écrivez toutes vos idées.', en: 'Write all your ideas.', ar: 'اكتبوا كلّ أفكاركم.' },
      tableInstructions: {},
      script: silence,
      from: [],
      auto: false,
      options: {},
    },
  ],
  tables: Array.from({ length: 3 }, (_, index) => ({ id: `t${index + 1}`, index, name: null, staff: false })),
  places: [],
} satisfies KitInput)
