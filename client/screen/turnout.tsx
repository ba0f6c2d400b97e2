import { roomBooth } from '../../shared/answers/ask.ts'
import type { AskView } from '../../shared/api/view.ts'
import { keysOf } from './look.ts'
import { useView, useWords } from './room.ts'

/** Most places for a sticker drawn one by one. */
const mostDots = 60

/** How many have voted, and nothing of what: gommettes fill their places as votes come in. */
export function Turnout({ ask }: { ask: AskView }) {
  const { t, of } = useWords()
  const places = useView((view) => view.places)
  const votes = Object.entries(ask.turnout ?? {})
  const voted = votes.reduce((sum, [, n]) => sum + n, 0)
  const dots = Math.max(ask.seats, voted)
  return (
    <div className="turnout">
      <h2 dir="auto">{of(ask.title)}</h2>
      <p className="number">
        <b>{voted}</b>
        <span>
          {ask.scope === 'places' ? t.voted(voted) : t.answered(voted)}
          {ask.scope !== 'places' && <small>{t.outOf(ask.seats)}</small>}
          {ask.status !== 'open' && <small>{t.closed}</small>}
        </span>
      </p>
      {ask.scope === 'places' ? (
        <ul className="places">
          {votes.map(([booth, n]) => (
            <li key={booth} className="chip">
              <span dir="auto">{booth === roomBooth ? t.room : (places[booth]?.name ?? booth)}</span> <b>{n}</b>
            </li>
          ))}
        </ul>
      ) : (
        dots <= mostDots && (
          <p className="dots" aria-hidden="true">
            {keysOf('dot', dots).map((key, i) => (
              <i key={key} className={`dot${i < voted ? '' : ' gone'}`} />
            ))}
          </p>
        )
      )}
    </div>
  )
}
