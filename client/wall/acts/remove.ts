import type { Board } from '../board.ts'
import { removeWrites } from './acts.ts'

/** Takes away what is chosen and may be taken away, or says why nothing is, or some of it is not. */
export function removeChosen(board: Board, chosen: readonly string[] = [...board.selected.get()]): void {
  const { matter } = board
  const free = chosen.filter((id) => matter.records.get(id)?.kind !== 'note')
  const why = chosen.length === 0 ? 'nothing' : free.length < chosen.length ? 'ledger' : 'locked'
  board.tryTo(removeWrites(matter, chosen), why, free)
}
