import { applyLang, type Lang, loadWords, rememberLang } from '../words/lang.ts'
import { loadSharedWords } from '../words/load-shared.ts'
import { useOffice } from './office.ts'

/** Loads the words of a language and shows the office in it; remembered on this device. */
export async function speak(lang: Lang): Promise<void> {
  const [words, shared] = await Promise.all([
    loadWords(
      {
        fr: () => import('../words/office.fr.ts'),
        en: () => import('../words/office.en.ts'),
        ar: () => import('../words/office.ar.ts'),
      },
      lang,
    ),
    loadSharedWords(lang),
  ])
  applyLang(lang)
  rememberLang(lang)
  document.title = words.title
  useOffice.setState({ lang, words, shared })
}
