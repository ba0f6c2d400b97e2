import { useEffect } from 'react'
import { land } from '../acts/land.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { useDesk } from './desk.ts'

/** Does what waits for ideas of this device to be on the wall, by `land`. */
export function useLanding({ board, link }: OpenWall): void {
  const { outbox } = useDesk()
  useEffect(() => {
    let wanted = true
    const look = (): void =>
      land(
        board,
        new Set(
          outbox.state.get().items.flatMap((item) => {
            const { command } = item
            return item.refused && command.type === 'contribution/add' ? [String(command.contribution)] : []
          }),
        ),
      )
    // Not in the midst of what the wall is just taking in.
    const soon = (): void => queueMicrotask(() => wanted && look())
    const stops = [link.records.subscribe(soon), outbox.state.subscribe(soon)]
    return () => {
      wanted = false
      for (const stop of stops) stop()
    }
  }, [board, link, outbox])
}
