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

/** What else is known of a record: whose choice it is, its level, its theme, what it was born from. */
export function Signs({
  record,
  board,
  lang,
  words,
}: {
  record: WallRecord
  board: Board
  lang: Lang
  words: WallWords
}): ReactNode {
  const frame =
    record.group && board.template.background !== 'free' ? board.matter.records.get(record.group) : undefined
  const parent = record.parent ? board.matter.records.get(record.parent) : undefined
  return (
    <div className="wall-item-signs">
      {record.chosen && (
        <span className="badge">
          <span className="dot" /> {record.chosen === 'room' ? words.list.byRoom : words.list.byTable}
        </span>
      )}
      {record.at?.level && <span className="badge">{levelName(record.at.level, lang)}</span>}
      {frame && <span className="badge">{frame.text}</span>}
      {record.helper && <span className="badge">{words.list.helper}</span>}
      {parent && (
        <span className="soft" dir="auto">
          {words.list.born(nameOf(parent, words))}
        </span>
      )}
    </div>
  )
}

/** The colour that a record wears: that of its table. */
export const colourOf = ({ table }: WallRecord): string => (typeof table === 'number' ? markOf(table).colour : '')
