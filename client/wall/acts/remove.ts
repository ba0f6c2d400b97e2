import type { Board } from '../board.ts'
import { removeWrites } from './acts.ts'

/** Takes away what is chosen and may be taken away, or says why nothing is. */
export function removeChosen(board: Board, chosen: readonly string[] = [...board.selected.get()]): void {
  const notes = chosen.some((id) => board.matter.records.get(id)?.kind === 'note')
  board.tryTo(removeWrites(board.matter, chosen), chosen.length === 0 ? 'nothing' : notes ? 'ledger' : 'locked')
}
