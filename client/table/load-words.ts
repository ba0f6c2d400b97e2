import { loadWallWords } from '../wall/load-words.ts'
import { type Lang, loadWords } from '../words/lang.ts'
import { loadSharedWords } from '../words/load-shared.ts'
import type { Words } from './room.ts'

/** The words of this entrance in one language. */
export async function loadAllWords(lang: Lang): Promise<Words> {
  const [s, t, w] = await Promise.all([
    loadSharedWords(lang),
    loadWords(
      {
        fr: () => import('../words/table.fr.ts'),
        en: () => import('../words/table.en.ts'),
        ar: () => import('../words/table.ar.ts'),
      },
      lang,
    ),
    loadWallWords(lang),
  ])
  return { s, t, w }
}
