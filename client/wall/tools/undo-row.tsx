import type { ReactNode } from 'react'
import { useStore } from '../use-store.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { useDesk } from './desk.ts'
import type { Undoing } from './undo.ts'

/** Undo and redo above the list, as the toolbar has them beside the canvas. */
export function UndoRow({ open, undoing }: { open: OpenWall; undoing: Undoing }): ReactNode {
  const { tools } = useDesk().words.w.desk
  const { canUndo, canRedo } = useStore(open.board.history.state)
  if (open.board.mode !== 'edit') return null
  // Not `disabled`: the last undo would take the focus from the button it was pressed on.
  return (
    <div className="row undo-row">
      <button type="button" className="secondary" aria-disabled={!canUndo} onClick={undoing.undo}>
        <g-icon name="undo" />
        {tools.undo}
      </button>
      <button type="button" className="secondary" aria-disabled={!canRedo} onClick={undoing.redo}>
        <g-icon name="redo" />
        {tools.redo}
      </button>
    </div>
  )
}
