import type { Lang } from '../../../shared/kernel/text.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { formatList } from '../../words/format.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Board } from '../board.ts'
import { nameOf } from './groups.ts'

/**
 * What a record is tied to, in words: the theme that it lies in, where groups are zones; what it was born from; what its
 * arrows lead to and what they come from. Null where there is none of it, or none that is shown.
 */
export interface Ties {
  readonly theme: string | null
  readonly parent: string | null
  readonly to: string | null
  readonly from: string | null
}

/** As much of a name as tells which one is meant. */
const most = 80
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

export function tiesOf(
  { matter, template }: Pick<Board, 'matter' | 'template'>,
  { id, group, parent }: WallRecord,
  lang: Lang,
  words: WallWords,
): Ties {
  const frame = group && template.background !== 'free' ? matter.records.get(group) : undefined
  const named = (ids: readonly string[]): string | null => {
    const names = ids.flatMap((end) => {
      const record = matter.records.get(end)
      return record ? [quoted(nameOf(record, words))] : []
    })
    return names.length > 0 ? formatList(lang, names) : null
  }
  const arrows = matter.threadsOf([id]).filter(({ drawn }) => drawn)
  return {
    theme: frame?.text ?? null,
    parent: named(parent ? [parent] : []),
    to: named(arrows.flatMap(({ from, to }) => (from === id ? [to] : []))),
    from: named(arrows.flatMap(({ from, to }) => (to === id ? [from] : []))),
  }
}

/** Kept in its own direction of writing (U+2068, U+2069), within a sentence of another. */
function quoted(name: string): string {
  const whole = name.trim()
  if (whole.length <= most) return `\u2068${whole}\u2069`
  // Some letters are many signs: a family, a flag.
  const letters = [...segmenter.segment(whole.slice(0, 8 * most))].map(({ segment }) => segment)
  return letters.length <= most
    ? `\u2068${whole}\u2069`
    : `\u2068${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…\u2069`
}
