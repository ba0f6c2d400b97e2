import { useEffect } from 'react'
import { placeWrites } from '../acts/acts.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { useDesk } from './desk.ts'

/** Lays ideas that were written on the paper where they were written, once they are on the wall: part of their adding. */
export function useLanding({ board, link }: OpenWall): void {
  const { outbox } = useDesk()
  useEffect(() => {
    let wanted = true
    const look = (): void => {
      const { matter, template, landing } = board
      const rest = new Map(landing.get())
      const refused = new Set(
        outbox.state.get().items.flatMap((item) => {
          const { command } = item
          return item.refused && command.type === 'contribution/add' ? [String(command.contribution)] : []
        }),
      )
      for (const [id, at] of landing.get()) {
        const box = matter.box(id)
        if (box || refused.has(id) || !board.history.stands(id)) rest.delete(id)
        if (box)
          board.complete(
            id,
            placeWrites(matter, template, new Map([[id, { x: at.x - box.w / 2, y: at.y - box.h / 2 }]])),
          )
      }
      if (rest.size < landing.get().size) landing.set(rest)
    }
    // Not in the midst of what the wall is just taking in.
    const soon = (): void => queueMicrotask(() => wanted && look())
    const stops = [link.records.subscribe(soon), outbox.state.subscribe(soon)]
    return () => {
      wanted = false
      for (const stop of stops) stop()
    }
  }, [board, link, outbox])
}
