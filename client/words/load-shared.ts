import { type Lang, type Loaders, loadWords } from './lang.ts'
import type { SharedWords } from './shared.fr.ts'

const loaders: Loaders<SharedWords> = {
  fr: () => import('./shared.fr.ts'),
  en: () => import('./shared.en.ts'),
  ar: () => import('./shared.ar.ts'),
}

/** The words that entrances share, in one language; the others are never fetched. */
export const loadSharedWords = (lang: Lang): Promise<SharedWords> => loadWords(loaders, lang)
