import { type ReactNode, useEffect, useRef } from 'react'
import { useRoom } from './room.ts'

/** The raised hand over everything, silently. */
export function Attention(): ReactNode {
  const { words } = useRoom()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const open = dialog.current
    open?.showModal()
    return () => open?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="attention-over"
      aria-labelledby="attention-title"
      onCancel={(event) => event.preventDefault()}
    >
      <g-icon name="hand" />
      <h1 id="attention-title">{words.t.attention.title}</h1>
      <p>{words.t.attention.about}</p>
    </dialog>
  )
}
