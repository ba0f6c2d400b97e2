import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { useRoom } from './room.ts'

/** How long a sentence stays that nobody closes, ms. */
const staysMs = 9000

/** One sentence about what just did not work; it leaves by itself. */
export function Notice({ text, onClose }: { text: string; onClose: () => void }): ReactNode {
  const { words } = useRoom()
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const timer = setTimeout(() => close(), staysMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="notice sheet" role="alert">
      <p>{text}</p>
      <button type="button" className="quiet icon" aria-label={words.s.actions.close} onClick={onClose}>
        <g-icon name="x" />
      </button>
    </div>
  )
}
