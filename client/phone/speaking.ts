import type { Lang } from '../../shared/kernel/text.ts'
import { store } from '../link/store.ts'
import { applyLang, deviceLang, type Loaders, loadWords, rememberLang } from '../words/lang.ts'
import type { PhoneWords } from '../words/phone.fr.ts'

const loaders: Loaders<PhoneWords> = {
  fr: () => import('../words/phone.fr.ts'),
  en: () => import('../words/phone.en.ts'),
  ar: () => import('../words/phone.ar.ts'),
}

const now = store<{ readonly lang: Lang; readonly words: PhoneWords | null }>({ lang: deviceLang(), words: null })

const speak = async (lang: Lang): Promise<void> => {
  const words = await loadWords(loaders, lang)
  applyLang(lang)
  now.set({ lang, words })
}

/** The language that this phone speaks; the words of the others are never fetched. */
export const speaking = {
  now,
  /** Begins in the device's language. */
  begin: () => speak(now.get().lang),
  /** Speaks another language from now on, at later visits too. */
  choose(lang: Lang): Promise<void> {
    rememberLang(lang)
    return speak(lang)
  },
}
