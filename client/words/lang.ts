import type { Lang } from '../../shared/kernel/text.ts'
import { patiently } from '../link/patiently.ts'
import { recall, remember } from '../ui/remember.ts'

export type { Lang }

/** Each language by its own name, in the order in which they are offered. */
export const langNames: Readonly<Record<Lang, string>> = { fr: 'Français', en: 'English', ar: 'العربية' }
const isLang = (code: string): code is Lang => Object.hasOwn(langNames, code)

export const directionOf = (lang: Lang): 'ltr' | 'rtl' => (lang === 'ar' ? 'rtl' : 'ltr')

/** The stored choice if it is one of ours, else the first of the preferred languages that we speak, else French. */
export function pickLang(stored: string | null, preferred: readonly string[]): Lang {
  const wanted = [stored ?? '', ...preferred].map((tag) => tag.toLowerCase().split('-')[0] ?? '')
  return wanted.find(isLang) ?? 'fr'
}

/** The language of this device's person. */
export const deviceLang = (): Lang => pickLang(recall('lang'), navigator.languages)

/** Remembers a person's choice on this device. */
export const rememberLang = (lang: Lang): void => remember('lang', lang)

/** Tells the page its language and direction; CSS and screen readers follow. */
export function applyLang(lang: Lang): void {
  document.documentElement.lang = lang
  document.documentElement.dir = directionOf(lang)
}

/** One way to load each language: `{ fr: () => import('./phone.fr.ts'), … }`; each file exports `words`. */
export type Loaders<Words> = Readonly<Record<Lang, () => Promise<{ readonly words: Words }>>>

/** The words of one language; the two others are never fetched. Tried until they are there: without words no page shows. */
export const loadWords = async <Words>(loaders: Loaders<Words>, lang: Lang): Promise<Words> =>
  (await patiently(loaders[lang])).words
