import { applyLang, type Lang, loadWords, rememberLang } from '../words/lang.ts'
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
    loadWords(
      {
        fr: () => import('../words/shared.fr.ts'),
        en: () => import('../words/shared.en.ts'),
        ar: () => import('../words/shared.ar.ts'),
      },
      lang,
    ),
  ])
  applyLang(lang)
  rememberLang(lang)
  document.title = words.title
  useRoom.setState({ lang, words, shared })
}
