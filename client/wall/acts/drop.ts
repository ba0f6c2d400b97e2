import type { Board } from '../board.ts'
import { dropWrites, moving } from './acts.ts'

/** Lays what is held where it is held now, as one act, and lets go of it; or says why it, or some of it, stays where it lay. */
export function dropHeld(board: Board): void {
  const { matter, template } = board
  const held = board.held.get()
  const chosen = board.selected.get()
  if (held && chosen.size > 0)
    board.tryTo(dropWrites(matter, template, chosen, held.dx, held.dy), 'locked', moving(matter, chosen))
  board.held.set(null)
}
