import { maxNote, maxText } from '../../../shared/contributions/limits.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { Why } from '../told.ts'

/** Longest name of a theme, and longest label, characters. */
const maxName = 120

/** What is written: the words of a thing on the wall, a new idea or a new label. `long`: a text, whose lines are its own. */
export interface Kind {
  readonly of: 'idea' | 'label' | 'theme'
  readonly most: number
  readonly long: boolean
}

/** What words are written on, by its record or by what it will be; `takes`: what the zone of a new idea wants. */
export function kindOf(record: WallRecord | 'note' | 'label', takes: 'text' | 'note' = 'note'): Kind {
  if (record === 'label' || (typeof record === 'object' && record.kind !== 'note'))
    return { of: typeof record === 'object' && record.kind === 'frame' ? 'theme' : 'label', most: maxName, long: false }
  const long = record === 'note' ? takes === 'text' : record.form === 'text'
  return { of: 'idea', most: long ? maxText : maxNote, long }
}

/** Words as they are kept: without blanks around them; a label's and a theme's on one line. */
export const tidy = (typed: string, { of, most }: Kind): string =>
  (of === 'idea' ? typed : typed.replaceAll(/\s+/g, ' ')).trim().slice(0, most)

/** What comes of words once their writer is done with them. */
export type Ending =
  | { readonly what: 'nothing' }
  | { readonly what: 'barred'; readonly why: Why }
  /** What they were of is gone: they come back [T5]. */
  | { readonly what: 'gone'; readonly typed: string }
  | { readonly what: 'remove' }
  | { readonly what: 'rename'; readonly text: string }
  /** `theirs`: what somebody else made of it since it was opened, which is not lost either. */
  | { readonly what: 'reword'; readonly text: string; readonly theirs: string | null }

const seen = /[\p{L}\p{N}\p{P}\p{S}]/u

/** What is to be done when the words of a thing were `began` and are now `typed`; the record is as it stands by now. */
export function endingOf(record: WallRecord | undefined, began: string, typed: string): Ending {
  if (!record) return typed.trim() === began.trim() ? { what: 'nothing' } : { what: 'gone', typed: typed.trim() }
  const kind = kindOf(record)
  const text = tidy(typed, kind)
  const now = record.text ?? ''
  if (text === tidy(began, kind) || text === now) return { what: 'nothing' }
  if (!seen.test(text) && kind.of === 'label') return { what: 'remove' }
  if (!seen.test(text) && !record.media) return { what: 'barred', why: 'wordless' }
  if (kind.of !== 'idea') return { what: 'rename', text }
  return { what: 'reword', text, theirs: now === began ? null : now }
}
