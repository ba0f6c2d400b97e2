import { applyLang, type Lang, loadWords, rememberLang } from '../words/lang.ts'
import { loadSharedWords } from '../words/load-shared.ts'
import { useRoom } from './room.ts'

/** Loads the words of a language and shows the panel in it; remembered on this device. */
export async function speak(lang: Lang): Promise<void> {
  const [words, shared] = await Promise.all([
    loadWords(
      {
        fr: () => import('../words/panel.fr.ts'),
        en: () => import('../words/panel.en.ts'),
        ar: () => import('../words/panel.ar.ts'),
      },
      lang,
    ),
    loadSharedWords(lang),
  ])
  applyLang(lang)
  rememberLang(lang)
  document.title = words.title
  useRoom.setState({ lang, words, shared })
}
