import type { Text } from '../kernel/text.ts'
import type { Moment } from './recipe.ts'

/** What differs between activities that fill a wall this way. */
export interface Filling {
  /** Said beneath the instruction while each writes, and while the table goes through it. */
  readonly alone: Text
  readonly together: Text
  readonly look: boolean
}

/** Each fills the wall alone and in private, then the table reads it, completes it and talks (METHOD 1: private first, or the first voices set the tone). */
export const aloneThenTogether = ({ alone, together, look }: Filling): readonly Moment[] => [
  {
    id: 'alone',
    label: { fr: 'Chacun pour soi', en: 'On your own', ar: 'كلٌّ بمفرده' },
    hint: alone,
    share: 0.35,
    rights: {
      add: ['note', 'drawing', 'photo'],
      reach: 'author',
      rebound: false,
      share: false,
      mark: false,
      look: false,
    },
    shows: { gallery: false, screen: 'count', ask: null },
    raises: false,
    opens: [],
  },
  {
    id: 'together',
    label: { fr: 'On complète ensemble', en: 'Completing it together', ar: 'نُكمل معًا' },
    hint: together,
    share: 0.65,
    rights: { add: ['note', 'drawing', 'photo'], reach: 'table', rebound: true, share: true, mark: true, look },
    shows: { gallery: true, screen: 'wall', ask: null },
    raises: true,
    opens: [],
  },
]
