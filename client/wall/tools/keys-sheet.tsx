import type { ReactNode } from 'react'
import { useDesk } from './desk.ts'
import { SheetDialog } from './sheet-dialog.tsx'

/** What hands and keys do on the wall. */
export function KeysSheet({ onClose }: { onClose: () => void }): ReactNode {
  const { help } = useDesk().words.w.hands
  return (
    <SheetDialog title={help.title} onClose={onClose}>
      <dl className="wall-keys">
        {help.keys.map(([gesture, does]) => (
          <div key={gesture}>
            <dt>{gesture}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </SheetDialog>
  )
}
