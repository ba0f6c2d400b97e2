import type { InferOutput } from 'valibot'
import type { textSchema } from './text-schema.ts'

/** Languages of the interface. French is the one every text has. */
export const langs = ['fr', 'en', 'ar'] as const
export type Lang = (typeof langs)[number]

/** Words written by staff, by language. */
export type Text = InferOutput<typeof textSchema>

/** The text in a language, in French where that language is missing or empty. */
export const say = (text: Text, lang: Lang): string => text[lang] || text.fr

/** The language in which `say` really answers: for the `lang` attribute and for reading aloud. */
export const langOf = (text: Text, lang: Lang): Lang => (text[lang] ? lang : 'fr')
