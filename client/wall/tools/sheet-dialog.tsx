import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useDesk } from './desk.ts'

/** A sheet over the wall: opened as a modal, closed by its cross, Escape or a touch beside it. What bears `data-first` has the focus at once. */
export function SheetDialog({
  title,
  onClose,
  children,
  side = false,
}: {
  title: string
  onClose: () => void
  children: ReactNode
  side?: boolean
}): ReactNode {
  const { words } = useDesk()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const open = dialog.current
    if (open && !open.open) open.showModal()
    open?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => open?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={side ? 'sheet-dialog side' : 'sheet-dialog'}
      aria-labelledby={id}
      onClose={onClose}
      onPointerDown={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="sheet-body stack">
        <header className="row">
          <h2 id={id} className="fill">
            {title}
          </h2>
          <button type="button" className="quiet icon" aria-label={words.s.actions.close} onClick={onClose}>
            <g-icon name="x" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
