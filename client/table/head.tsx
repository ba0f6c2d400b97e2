import type { ReactNode } from 'react'
import { langOf, say } from '../../shared/kernel/text.ts'
import { markOf } from '../../shared/people/marks.ts'
import { tableName } from '../words/names.ts'
import { useRoom } from './room.ts'

/** Whose table this is: its colour, its shape, its name. */
export function TableChip(): ReactNode {
  const { view, lang, words } = useRoom()
  const table = view.table ? view.tables[view.table] : undefined
  if (!table) return <span className="chip">{words.t.noTable}</span>
  return (
    <span className={`chip ${markOf(table.index).colour}`}>
      <i className="mark" />
      {tableName(words.s, lang, table)}
    </span>
  )
}

/** The table, what is on, who else works there, and the time that is left. */
export function Head({ children }: { children: ReactNode }): ReactNode {
  const { view, lang, words, offsetMs } = useRoom()
  const { phase, clock } = view.stage
  if (!phase) return null
  return (
    <header className="head">
      <TableChip />
      <div className="head-title">
        <h1 lang={langOf(phase.title, lang)} dir="auto">
          {say(phase.title, lang)}
        </h1>
        <p lang={langOf(phase.moment.label, lang)} dir="auto">
          {say(phase.moment.label, lang)}
        </p>
      </div>
      {children}
      {clock && (
        <div className="head-time">
          <time-disc
            ends-at={clock.endsAt}
            left-ms={clock.leftMs}
            total-ms={clock.totalMs}
            offset-ms={offsetMs}
            label={words.s.time.left}
          />
          <span>
            <span aria-hidden="true">
              <time-left ends-at={clock.endsAt} left-ms={clock.leftMs} offset-ms={offsetMs} />
            </span>
            {clock.endsAt === null && <small>{words.s.time.paused}</small>}
          </span>
        </div>
      )}
    </header>
  )
}
