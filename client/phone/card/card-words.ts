import type { Lang } from '../../../shared/kernel/text.ts'
import { words as ar } from '../../words/card.ar.ts'
import { words as en } from '../../words/card.en.ts'
import { type CardWords, words as fr } from '../../words/card.fr.ts'

/** Words of cards, in every language: they are few, and come with the screens that say them. */
export const cardWords: Readonly<Record<Lang, CardWords>> = { fr, en, ar }
