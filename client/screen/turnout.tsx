import type { ReactNode } from 'react'
import { roomBooth } from '../../shared/answers/ask.ts'
import type { AskView, TablesTurnout } from '../../shared/api/view.ts'
import type { Text } from '../../shared/kernel/text.ts'
import { keysOf } from './look.ts'
import { useView, useWords } from './room.ts'

/** Most places for a sticker drawn one by one. */
const mostDots = 60

/** How many have voted, and nothing of what: gommettes fill their places as votes come in. */
export function Turnout({ ask }: { ask: AskView }) {
  const { t } = useWords()
  const places = useView((view) => view.places)
  const votes = Object.entries(ask.turnout ?? {})
  const voted = votes.reduce((sum, [, n]) => sum + n, 0)
  const open = ask.status === 'open'
  if (ask.scope !== 'places') return <Answered title={ask.title} answered={voted} seats={ask.seats} open={open} />
  return (
    <Count title={ask.title} count={voted} said={t.voted(voted)} open={open}>
      <ul className="places">
        {votes.map(([booth, n]) => (
          <li key={booth} className="chip">
            <span dir="auto">{booth === roomBooth ? t.room : (places[booth]?.name ?? booth)}</span> <b>{n}</b>
          </li>
        ))}
      </ul>
    </Count>
  )
}

/** How many have answered of those who are asked, at one table or at all of them together. */
export function Answered({ title, answered, seats, open }: TablesTurnout) {
  const { t } = useWords()
  const dots = Math.max(seats, answered)
  return (
    <Count title={title} count={answered} said={t.answered(answered)} of={t.outOf(seats)} open={open}>
      {dots <= mostDots && (
        <p className="dots" aria-hidden="true">
          {keysOf('dot', dots).map((key, i) => (
            <i key={key} className={`dot${i < answered ? '' : ' gone'}`} />
          ))}
        </p>
      )}
    </Count>
  )
}

interface CountProps {
  readonly title: Text
  readonly count: number
  readonly said: string
  readonly of?: string
  readonly open: boolean
  readonly children: ReactNode
}

function Count({ title, count, said, of: outOf, open, children }: CountProps) {
  const { t, of } = useWords()
  return (
    <div className="turnout">
      <h2 dir="auto">{of(title)}</h2>
      <p className="number">
        <b>{count}</b>
        <span>
          {said}
          {outOf && <small>{outOf}</small>}
          {!open && <small>{t.closed}</small>}
        </span>
      </p>
      {children}
    </div>
  )
}
