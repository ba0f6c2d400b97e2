import { roomBooth } from '../../shared/answers/ask.ts'
import type { AskView } from '../../shared/api/view.ts'
import { act } from './act.ts'
import { useView, useWords } from './room.ts'

/** The places of a vote: how many voted there, and each closed in its own time, with its kiosks or without them. */
export function Booths({ ask }: { ask: AskView }) {
  const { t } = useWords()
  const places = useView((view) => view.places)
  const close = (booth: string, force: boolean) => () => void act({ type: 'ask/close', ask: ask.id, booth, force })
  return (
    <ul className="booths">
      {Object.entries(ask.booths).map(([booth, status]) => (
        <li key={booth}>
          <span className="fill" dir="auto">
            {booth === roomBooth ? t.ask.room : (places[booth]?.name ?? booth)}
            <small>
              {t.ask.booth[status]}
              {ask.cards.includes(booth) && <> · {t.device.roles.holder}</>}
            </small>
          </span>
          <b className="figures">{ask.turnout?.[booth] ?? 0}</b>
          {status === 'open' && (
            <button type="button" className="secondary" onClick={close(booth, false)}>
              {t.ask.closeBooth}
            </button>
          )}
          {status === 'closing' && (
            <button type="button" className="secondary" onClick={close(booth, true)}>
              {t.ask.force}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
