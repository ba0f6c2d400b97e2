import { type Lang, type Loaders, loadWords } from '../words/lang.ts'
import type { WallWords } from '../words/wall.fr.ts'

/** The words of walls, by language. */
export const wallLoaders: Loaders<WallWords> = {
  fr: () => import('../words/wall.fr.ts'),
  en: () => import('../words/wall.en.ts'),
  ar: () => import('../words/wall.ar.ts'),
}

/** The words of walls in one language; the others are never fetched. */
export const loadWallWords = (lang: Lang): Promise<WallWords> => loadWords(wallLoaders, lang)
