import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { heard, leftWalls } from '../../link/walls-left.ts'
import { useStore } from '../use-store.ts'
import { useDesk } from './desk.ts'
import { saidOfLeft } from './refusals.ts'

/** How long a sentence stays that nobody closes, ms. */
const staysMs = 9000

/** One sentence about what just did not work; it leaves by itself, unless it gives back what somebody typed. */
export function Notice({
  text,
  typed = null,
  onClose,
}: {
  text: string
  typed?: string | null
  onClose: () => void
}): ReactNode {
  const { words } = useDesk()
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (typed !== null) return
    const timer = setTimeout(() => close(), staysMs)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <div className="wall-notice sheet" role="alert">
      <div className="fill">
        <p>{text}</p>
        {typed !== null && (
          <p className="typed" dir="auto">
            {words.w.typed(typed)}
          </p>
        )}
      </div>
      <button type="button" className="quiet icon" aria-label={words.s.actions.close} onClick={onClose}>
        <g-icon name="x" />
      </button>
    </div>
  )
}

/** Words that could not be kept, given back wherever the desk stands by now: also where their wall is no longer shown. */
export function GivenBack(): ReactNode {
  const { unkept } = useDesk()
  const now = useStore(unkept)
  return now && <Notice text={now.text} typed={now.typed} onClose={() => unkept.set(null)} />
}

/** The first act that came to nothing on a wall that is not on the screen any more. */
export function LostElsewhere(): ReactNode {
  const { words } = useDesk()
  const lost = useStore(leftWalls).filter((one) => one.lost)
  const [first] = lost
  if (!first) return null
  return (
    <Notice
      key={lost.length}
      text={saidOfLeft(first, null, words)}
      typed={first.lost?.words ?? null}
      onClose={() => heard(first)}
    />
  )
}
