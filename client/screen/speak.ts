import { loadWallWords } from '../wall/load-words.ts'
import { applyLang, type Lang, langNames, loadWords } from '../words/lang.ts'
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
    loadWords(
      {
        fr: () => import('../words/shared.fr.ts'),
        en: () => import('../words/shared.en.ts'),
        ar: () => import('../words/shared.ar.ts'),
      },
      lang,
    ),
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
