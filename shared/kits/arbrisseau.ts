import * as v from 'valibot'
import { endPhases } from './arbrisseau-end.ts'
import { ideaPhases } from './arbrisseau-ideas.ts'
import { startPhases } from './arbrisseau-start.ts'
import { type Kit, type KitInput, kitSchema } from './kit.ts'

/**
 * The reference workshop: Pôle Ressource Jeunesse of L'Arbrisseau, 15 April 2019 (DOMAIN). Its forty minutes of ideas
 * are on record; the other durations are ours. Seven moments, and the sticker vote that then lives on in three places.
 */
export const arbrisseau: Kit = v.parse(kitSchema, {
  id: 'arbrisseau',
  name: { fr: 'De la question à la solution', en: 'From the question to the solution', ar: 'من السؤال إلى الحلّ' },
  about: {
    fr: 'Un après-midi avec des jeunes de 12 à 15 ans\u00a0: comprendre une personne, trouver des idées, en choisir une, la raconter. Puis un vote dans trois lieux.',
    en: 'An afternoon with 12- to 15-year-olds: understand a person, find ideas, choose one, tell it. Then a vote in three places.',
    ar: 'بعد ظهر مع شباب من 12 إلى 15 سنة: نفهم شخصًا، نجد أفكارًا، نختار واحدة ونحكيها. ثم تصويت في ثلاثة أماكن.',
  },
  people: 28,
  languages: ['fr', 'en', 'ar'],
  lang: 'fr',
  title: {
    fr: 'Comment aider les personnes sans abri dans leur vie de tous les jours\u00a0?',
    en: 'How can we help homeless people in their daily life?',
    ar: 'كيف نساعد الأشخاص بلا مأوى في حياتهم اليومية؟',
  },
  promise: {
    fr: 'Votre participation servira à choisir une solution par table. L’équipe essaiera de la réaliser avec vous. Vous saurez ce que deviennent vos idées.',
    en: 'Your participation will serve to choose one solution a table. The team will try to make it real with you. You will know what becomes of your ideas.',
    ar: 'مشاركتكم ستساعد على اختيار حلّ لكلّ طاولة. سيحاول الفريق تحقيقه معكم. ستعرفون ما يحدث لأفكاركم.',
  },
  next: {
    fr: 'Le vote reste ouvert une semaine, dans trois lieux. Ensuite, nous vous dirons le résultat. Prochain atelier\u00a0: nous lançons la solution.',
    en: 'The vote stays open for a week, in three places. Then we will tell you the result. Next workshop: we launch the solution.',
    ar: 'يبقى التصويت مفتوحًا أسبوعًا في ثلاثة أماكن. ثم نخبركم بالنتيجة. الورشة القادمة: نطلق الحلّ.',
  },
  retentionDays: 180,
  review: 'media',
  seating: 'choose',
  phases: [...startPhases, ...ideaPhases, ...endPhases],
  tables: [
    ...Array.from({ length: 6 }, (_, index) => ({ id: `t${index + 1}`, index, name: null, staff: false })),
    {
      id: 'staff',
      index: 6,
      name: { fr: 'Table de l’équipe', en: 'The team’s table', ar: 'طاولة الفريق' },
      staff: true,
    },
  ],
  places: [
    { id: 'chemin-rouge', name: 'Chemin Rouge' },
    { id: 'arbrisseau', name: 'L’Arbrisseau' },
    { id: 'pole', name: 'Le Pôle' },
  ],
} satisfies KitInput)
