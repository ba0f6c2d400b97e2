import { useEffect, useSyncExternalStore } from 'react'
import { around } from '../../../shared/walls/matter/geometry.ts'
import { directionOf } from '../../words/lang.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { useDesk } from './desk.ts'

/** Width that the tools take at the end of the line of reading, CSS pixels. */
const tools = 84
/** Below this the tools stand under the wall and not on it; `tools.css` says the same. */
const narrow = '(max-width: 699px)'

/** Whether this is a phone's width. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(narrow)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(narrow).matches,
  )
}

/** Where tools lie on the wall, what is fitted keeps clear of them; where they take their room from it, what is chosen stays in view. */
export function useRoomForTools({ board }: OpenWall): void {
  const { lang } = useDesk()
  const under = useNarrow()
  useEffect(() => {
    const [left, right] = under ? [0, 0] : directionOf(lang) === 'rtl' ? [tools, 0] : [0, tools]
    if (board.clear.left === left && board.clear.right === right) return
    board.clear = { left, right }
    board.begin()
  }, [board, lang, under])
  useEffect(() => {
    if (!under) return
    return board.view.subscribe(() => {
      const chosen = around([...board.selected.get()].flatMap((id) => board.matter.box(id) ?? []))
      if (chosen && !board.held.get()) board.reveal(chosen)
    })
  }, [board, under])
}
