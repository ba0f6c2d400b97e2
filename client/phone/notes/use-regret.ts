import { useEffect, useRef, useState } from 'preact/hooks'
import type { Inside } from '../inside.ts'
import type { OwnNote } from './own-notes.ts'
import { beginWithdrawal, cancelWithdrawal, withdraw as hand } from './withdrawal.ts'

/** How long a withdrawal can be undone, ms. */
const regret = 8_000

/** A withdrawal waits a little before it is sent; leaving the page sends it at once. */
export function useRegret({ outbox, keep }: Inside) {
  const [leaving, setLeaving] = useState<string | null>(null)
  const pending = useRef<(() => void) | null>(null)
  const withdraw = ({ id }: OwnNote): void => {
    pending.current?.()
    const send = (): void => {
      clearTimeout(timer)
      pending.current = null
      setLeaving(null)
      void hand(keep, outbox, id)
    }
    const timer = setTimeout(send, regret)
    pending.current = send
    beginWithdrawal(keep, id)
    setLeaving(id)
    cancel.current = () => clearTimeout(timer)
  }
  const cancel = useRef<() => void>(() => {})
  const undoIt = (): void => {
    cancel.current()
    pending.current = null
    cancelWithdrawal(keep)
    setLeaving(null)
  }
  useEffect(() => {
    const leave = (): void => pending.current?.()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  return { leaving, withdraw, undo: undoIt }
}
