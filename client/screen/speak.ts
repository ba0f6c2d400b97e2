import { loadWallWords } from '../wall/load-words.ts'
import { applyLang, type Lang, langNames, loadWords } from '../words/lang.ts'
import { loadSharedWords } from '../words/load-shared.ts'
import { useRoom } from './room.ts'

/** Loads the words of a language and shows the projection in it. */
export async function speak(lang: Lang): Promise<void> {
  const [words, shared, wallWords] = await Promise.all([
    loadWords(
      {
        fr: () => import('../words/screen.fr.ts'),
        en: () => import('../words/screen.en.ts'),
        ar: () => import('../words/screen.ar.ts'),
      },
      lang,
    ),
    loadSharedWords(lang),
    loadWallWords(lang),
  ])
  applyLang(lang)
  document.title = words.title
  useRoom.setState({ lang, words, shared, wallWords })
}

/** The next language, for a room that reads several. */
export function speakNext(): Promise<void> {
  const langs = Object.keys(langNames) as Lang[]
  return speak(langs[(langs.indexOf(useRoom.getState().lang) + 1) % langs.length] ?? 'fr')
}
