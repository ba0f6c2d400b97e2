import type { Board } from '../board.ts'
import { dropWrites } from './acts.ts'

/** Lays what is held where it is held now, as one act, and lets go of it; or says why it stays where it lay. */
export function dropHeld(board: Board): void {
  const held = board.held.get()
  const chosen = board.selected.get()
  if (held && chosen.size > 0) board.tryTo(dropWrites(board.matter, board.template, chosen, held.dx, held.dy), 'locked')
  board.held.set(null)
}
