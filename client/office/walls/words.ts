import type { Lang, Loaders } from '../../words/lang.ts'
import { useLateWords } from '../../words/late-words.ts'
import type { PrintsWords } from '../../words/prints.fr.ts'

const loaders: Loaders<PrintsWords> = {
  fr: () => import('../../words/prints.fr.ts'),
  en: () => import('../../words/prints.en.ts'),
  ar: () => import('../../words/prints.ar.ts'),
}

/** The words of walls in the office, in a language; null until they are there. */
export const usePrintsWords = (lang: Lang): PrintsWords | null => useLateWords(loaders, lang)
