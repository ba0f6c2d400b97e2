import { loadWallWords } from '../wall/load-words.ts'
import { type Lang, loadWords } from '../words/lang.ts'
import { loadSharedWords } from '../words/load-shared.ts'
import type { LookWords } from '../words/look.fr.ts'
import type { SharedWords } from '../words/shared.fr.ts'
import type { WallWords } from '../words/wall.fr.ts'

/** All words of this entrance, in one language: its own, the shared ones, those of walls. */
export interface Words {
  readonly t: LookWords
  readonly s: SharedWords
  readonly w: WallWords
}

/** The words of this entrance in one language. */
export async function loadAllWords(lang: Lang): Promise<Words> {
  const [t, s, w] = await Promise.all([
    loadWords(
      {
        fr: () => import('../words/look.fr.ts'),
        en: () => import('../words/look.en.ts'),
        ar: () => import('../words/look.ar.ts'),
      },
      lang,
    ),
    loadSharedWords(lang),
    loadWallWords(lang),
  ])
  return { t, s, w }
}
