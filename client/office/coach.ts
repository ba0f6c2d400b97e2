import type { Lang } from '../../shared/kernel/text.ts'

/** What may be better in a question; a warning, never a refusal. */
export type Advice = 'negative' | 'solution' | 'long'

/** Most words of a question that a room keeps in mind. */
const mostWords = 12

/** Verbs that look away from what is wished for. Stems: endings do not matter. */
const negatives: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    'évit',
    'empêch',
    'lutt',
    'combatt',
    'rédui',
    'diminu',
    'supprim',
    'arrête',
    'interdi',
    'limit',
    'élimin',
    'cess',
  ],
  en: ['avoid', 'prevent', 'stop', 'fight', 'reduc', 'eliminat', 'forbid', 'ban', 'limit', 'lower', 'combat'],
  ar: [
    'نتجن',
    'تجن',
    'نمنع',
    'منع',
    'نكافح',
    'مكافح',
    'نحارب',
    'محارب',
    'نقلل',
    'تقليل',
    'نوقف',
    'إيقاف',
    'نحدّ',
    'الحدّ',
  ],
}

/** Words that already answer: a thing to build, or the way to build it. */
const solutions: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    'appli',
    'application',
    'applications',
    'site',
    'sites',
    'plateforme',
    'plateformes',
    'logiciel',
    'logiciels',
    'affiche',
    'affiches',
    'flyer',
    'flyers',
    'newsletter',
    'chatbot',
    'blog',
    'grâce',
    'créant',
    'installant',
    'organisant',
  ],
  en: [
    'app',
    'apps',
    'website',
    'websites',
    'platform',
    'platforms',
    'software',
    'poster',
    'posters',
    'flyer',
    'flyers',
    'newsletter',
    'chatbot',
    'blog',
    'creating',
    'installing',
    'organising',
  ],
  ar: ['تطبيق', 'تطبيقًا', 'موقع', 'موقعًا', 'منصّة', 'منصة', 'برنامج', 'ملصق', 'ملصقات', 'نشرة', 'بإنشاء', 'عبر'],
}

/** The words of a sentence, without its punctuation; an elided article stands apart from its noun. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}-]+/gu) ?? []

/** Words as one says them: "l’atelier" is one. */
const spoken = (text: string): number => text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length

/**
 * Reads a "how might we" question as a colleague would: a negative verb, a solution hidden inside, more than 12 words.
 * (METHOD 1, after the Nielsen Norman Group's advice on such questions.)
 */
export function coach(question: string, lang: Lang): Advice[] {
  const words = wordsOf(question)
  const advice: Advice[] = []
  if (words.some((word) => negatives[lang].some((stem) => (stem.length <= 3 ? word === stem : word.startsWith(stem)))))
    advice.push('negative')
  if (words.some((word) => solutions[lang].includes(word))) advice.push('solution')
  if (spoken(question) > mostWords) advice.push('long')
  return advice
}
