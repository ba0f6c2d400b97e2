import type { ReactNode } from 'react'
import { useStore } from '../use-store.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { useDesk } from './desk.ts'

/** Whether what this device did on the wall is safe. */
export function Saving({ open }: { open: OpenWall }): ReactNode {
  const { words, view } = useDesk()
  const { saving } = useStore(open.link.state)
  return (
    <span className={`state ${saving === 'saved' ? 'saved' : 'waiting'}`} role="status">
      {saving === 'saved' && <g-icon name="check" />}
      {saving === 'waiting' && <g-icon name={view.storage ? 'serverOff' : 'wifiOff'} />}
      {saving === 'waiting' && view.storage ? words.s.states.stuck : words.w.saving[saving]}
    </span>
  )
}
