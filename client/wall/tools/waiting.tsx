import type { ReactNode } from 'react'
import { stillToSend } from '../../link/outbox-item.ts'
import { useStore } from '../use-store.ts'
import { useDesk } from './desk.ts'

/** What was added here and is not on the wall yet: on its way, waiting for the network, or refused with its words kept. */
export function Waiting(): ReactNode {
  const { outbox, words } = useDesk()
  const { items, cut, stuck } = useStore(outbox.state)
  const { waiting } = words.w.desk
  const refused = items.filter((item) => item.refused !== null)
  const going = stillToSend(items).length
  return (
    <>
      {going > 0 && (
        <span className="state waiting" role="status">
          {cut && <g-icon name={stuck ? 'serverOff' : 'wifiOff'} />}
          {stuck ? words.s.states.stuck : cut ? waiting.cut(going) : waiting.sending(going)}
        </span>
      )}
      {refused.map((item) => (
        <div key={item.seq} className="unsent sheet" role="alert">
          <p>
            <strong>{waiting.refused}</strong> {item.refused && words.s.refusals[item.refused]}
          </p>
          {(item.command.type === 'contribution/add' || item.command.type === 'contribution/edit') && (
            <p className="typed" dir="auto">
              {item.command.text}
            </p>
          )}
          <div className="row">
            <button type="button" className="secondary" onClick={() => void outbox.resend(item)}>
              {waiting.again}
            </button>
            <button type="button" className="quiet" onClick={() => void outbox.drop(item)}>
              {waiting.forget}
            </button>
          </div>
        </div>
      ))}
    </>
  )
}
