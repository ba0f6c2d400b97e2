import type { Thread } from '../../../shared/walls/matter/threads.ts'
import { newId } from '../../link/ids.ts'
import type { Board } from '../board.ts'
import { removeWrites } from './acts.ts'
import { arrowsAmong, arrowWrites } from './arrange.ts'

/** Draws an arrow from one thing to another, or says why it cannot be; then the hand moves things again. */
export function join(board: Board, from: string, to: string | undefined): void {
  if (to === undefined) return board.told.set({ why: 'onThing' })
  const there = arrowsOf(board, [from, to]).some((arrow) => arrow.from === from && arrow.to === to)
  board.tryTo(there ? [] : arrowWrites(newId(), from, to), 'joined')
  if (there) return
  board.tool.set('move')
  board.selected.set(new Set())
}

/** With the arrow as the tool and one thing chosen, the next that is meant is what it goes to; false when none is being drawn. */
export function joinNext(board: Board, to: string): boolean {
  const [from, more] = board.selected.get()
  if (board.tool.get() !== 'link' || from === undefined || from === to || more !== undefined) return false
  join(board, from, to)
  return true
}

/** The arrows drawn between these, or those that end at the only one. */
export function arrowsOf({ matter }: Board, ids: readonly string[]): Thread[] {
  return ids.length === 1 ? matter.threadsOf(ids).filter(({ drawn }) => drawn) : arrowsAmong(matter, ids)
}

/** Takes these arrows away, and what they join stays. */
export const removeArrows = (board: Board, arrows: readonly Thread[]): void =>
  board.act(
    removeWrites(
      board.matter,
      arrows.map(({ id }) => id),
    ),
  )
