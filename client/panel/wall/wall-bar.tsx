import { type ReactNode, useEffect, useRef } from 'react'
import { markOf } from '../../../shared/people/marks.ts'
import { tableName } from '../../words/names.ts'
import { leaveWall } from '../address.ts'
import { useRoom, useView, useWords } from '../room.ts'
import { TableSign } from '../table-sign.tsx'
import type { PanelWall } from '../walls.ts'

/** Whose wall this is and of which step, the way back, who else works there, and the time that is left. */
export function WallBar({ wall: { table, phase }, children }: { wall: PanelWall; children?: ReactNode }): ReactNode {
  const { t, s, lang, of } = useWords()
  const clock = useView((view) => view.stage.clock)
  const offsetMs = useRoom((room) => room.offsetMs)
  const waiting = useRoom((room) => room.link === 'waiting')
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that led here is gone, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className={`wall-bar ${table ? markOf(table.index).colour : ''}`}>
      <button type="button" className="secondary icon" aria-label={s.actions.back} onClick={leaveWall}>
        <g-icon name="back" />
      </button>
      <div className="wall-name">
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {table && <TableSign index={table.index} />} {table ? tableName(s, lang, table) : t.walls.all}
        </h2>
        <p dir="auto">{of(phase.title)}</p>
      </div>
      {waiting && (
        <span className="badge" role="status">
          <g-icon name="wifiOff" /> <span>{t.offline}</span>
        </span>
      )}
      {children}
      {clock && (
        <span className="wall-time" aria-hidden="true">
          <time-left ends-at={clock.endsAt} left-ms={clock.leftMs} offset-ms={offsetMs} />
        </span>
      )}
    </header>
  )
}
