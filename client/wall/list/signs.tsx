import type { ReactNode } from 'react'
import type { Lang } from '../../../shared/kernel/text.ts'
import { markOf } from '../../../shared/people/marks.ts'
import { levelName } from '../../../shared/walls/paint/level-name.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { SharedWords } from '../../words/shared.fr.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Board } from '../board.ts'
import { nameOf } from './groups.ts'

/** The shape of the table that a record comes from, and its name for who listens. */
export function TableSign({ record, shared }: { record: WallRecord; shared: SharedWords }): ReactNode {
  const mark = typeof record.table === 'number' ? markOf(record.table) : null
  return (
    mark && (
      <span className="wall-item-table">
        <i className="mark" />
        <span className="visually-hidden">{shared.table(mark.shape, mark.lap)}</span>
      </span>
    )
  )
}

/** What a record is tied to, in words: the theme that it lies in, where groups are zones, and what it was born from. */
export interface Ties {
  readonly theme: string | null
  readonly parent: string | null
}

export function tiesOf({ matter, template }: Board, { group, parent }: WallRecord, words: WallWords): Ties {
  const frame = group && template.background !== 'free' ? matter.records.get(group) : undefined
  const born = parent ? matter.records.get(parent) : undefined
  return { theme: frame?.text ?? null, parent: born ? nameOf(born, words) : null }
}

/** What else is known of a record: whose choice it is, its level, its theme, what it was born from; what is `underway` comes first. */
export function Signs({
  record,
  ties,
  underway = false,
  lang,
  words,
}: {
  record: WallRecord
  ties: Ties
  underway?: boolean
  lang: Lang
  words: WallWords
}): ReactNode {
  return (
    <div className="wall-item-signs">
      {underway && <span className="state waiting">{words.hands.writing.underway}</span>}
      {record.chosen && (
        <span className="badge">
          <span className="dot" /> {record.chosen === 'room' ? words.list.byRoom : words.list.byTable}
        </span>
      )}
      {record.at?.level && <span className="badge">{levelName(record.at.level, lang)}</span>}
      {ties.theme && <span className="badge">{ties.theme}</span>}
      {record.helper && <span className="badge">{words.list.helper}</span>}
      {ties.parent && (
        <span className="soft" dir="auto">
          {words.list.born(ties.parent)}
        </span>
      )}
    </div>
  )
}

/** The colour that a record wears: that of its table. */
export const colourOf = ({ table }: WallRecord): string => (typeof table === 'number' ? markOf(table).colour : '')
