import type { Lang } from '../../shared/kernel/text.ts'

/** Arabic words with the figures that everybody here reads on clocks and buses. */
const locales: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' }

/** The word for a count, by the language's own plural categories; `other` serves those that are not given. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** `plural('fr', 2, { one: 'idée', other: 'idées' })` is "idées": the word alone, without its number. */
export const plural = (lang: Lang, count: number, forms: PluralForms): string =>
  forms[new Intl.PluralRules(locales[lang]).select(count)] ?? forms.other

export const formatNumber = (lang: Lang, value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(locales[lang], options).format(value)

/** `share` is 0 to 1: "25 %". */
export const formatPercent = (lang: Lang, share: number): string =>
  formatNumber(lang, share, { style: 'percent', maximumFractionDigits: 0 })

/** "15 avril 2019", in the device's time zone. */
export const formatDay = (lang: Lang, ms: number): string =>
  new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long' }).format(ms)

/** "14:30", in the device's time zone. */
export const formatHour = (lang: Lang, ms: number): string =>
  new Intl.DateTimeFormat(locales[lang], { timeStyle: 'short', hourCycle: 'h23' }).format(ms)

/** "rouge, vert et bleu". */
export const formatList = (lang: Lang, items: readonly string[]): string =>
  new Intl.ListFormat(locales[lang]).format(items)

/** French spaces before ? ! : ; and inside « » never end a line, whoever typed them. */
export const unbroken = (text: string): string => text.replaceAll(/ (?=[?!:;»])|(?<=«) /g, '\u00a0')
