import type { ReactNode } from 'react'
import type { Lang } from '../../../shared/kernel/text.ts'
import { markOf } from '../../../shared/people/marks.ts'
import { levelName } from '../../../shared/walls/paint/level-name.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { lock } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { SharedWords } from '../../words/shared.fr.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Ties } from './ties.ts'

defineIcons({ lock })

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

/**
 * What else is known of a record: whose choice it is, its level, its theme, what it is tied to; what is `underway` comes
 * first. That it is `locked` is told to whom it hinders, and not to those who only look.
 */
export function Signs({
  record,
  ties,
  underway = false,
  locked = false,
  lang,
  words,
}: {
  record: WallRecord
  ties: Ties
  underway?: boolean
  locked?: boolean
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
      {locked && (
        <span className="state">
          <g-icon name="lock" /> {words.list.locked}
        </span>
      )}
      {ties.parent && <span className="soft">{words.list.born(ties.parent)}</span>}
      {ties.to && <span className="soft">{words.list.leadsTo(ties.to)}</span>}
      {ties.from && <span className="soft">{words.list.comesFrom(ties.from)}</span>}
    </div>
  )
}

/** The colour that a record wears: that of its table. */
export const colourOf = ({ table }: WallRecord): string => (typeof table === 'number' ? markOf(table).colour : '')
