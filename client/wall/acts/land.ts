import { newId } from '../../link/ids.ts'
import type { Board } from '../board.ts'
import { placeWrites } from './acts.ts'
import { arrowWrites } from './arrange.ts'

/**
 * Does what is part of the adding of ideas and waits until they are on the wall: those written on the paper are laid where
 * they were written, and arrows that were copied with them are drawn. `refused`: ideas that will never be there.
 */
export function land(board: Board, refused: ReadonlySet<string>): void {
  const { matter, template, landing, joining, history } = board
  const rest = new Map(landing.get())
  for (const [id, at] of landing.get()) {
    const box = matter.box(id)
    if (box || refused.has(id) || !history.stands(id)) rest.delete(id)
    if (box)
      board.complete(id, placeWrites(matter, template, new Map([[id, { x: at.x - box.w / 2, y: at.y - box.h / 2 }]])))
  }
  if (rest.size < landing.get().size) landing.set(rest)
  const arrows = joining.get().filter(({ from, to }) => {
    const added = [from, to].find((id) => history.stands(id))
    if (added === undefined || refused.has(from) || refused.has(to)) return false
    if (!matter.box(from) || !matter.box(to)) return true
    board.complete(added, arrowWrites(newId(), from, to))
    return false
  })
  if (arrows.length < joining.get().length) joining.set(arrows)
}
