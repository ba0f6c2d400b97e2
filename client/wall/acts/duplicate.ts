import { newId } from '../../link/ids.ts'
import type { Board } from '../board.ts'
import type { NoteCommands } from '../tools/note-actions.tsx'
import { arrowsAmong, duplicateWrites, tiesOf } from './arrange.ts'

/**
 * Whether somebody's picture is among these. It is never copied: whoever withdraws it must find it gone everywhere [D4];
 * the words beside it are.
 */
export const hasPicture = ({ matter }: Board, ids: readonly string[]): boolean =>
  ids.some((id) => matter.records.get(id)?.media !== undefined)

/**
 * Copies what is chosen: what is arranged freely as one act, its copies then being what is chosen; notes by commands,
 * since what is said belongs to the ledger, where their zone lays them; arrows among them once they are there.
 */
export function duplicateChosen(board: Board, ids: readonly string[], { add }: Pick<NoteCommands, 'add'>): void {
  const notes = ids.flatMap((id) => {
    const record = board.matter.records.get(id)
    return record?.kind === 'note' && record.text?.trim() ? [record] : []
  })
  const { writes, copies } = duplicateWrites(board.matter, ids, newId)
  if (ids.length === 0 || (writes.length === 0 && notes.length === 0)) board.told.set({ why: 'nothing' })
  else if (notes.length > 0 && !add) board.told.set({ why: 'phase' })
  const ties = tiesOf(
    arrowsAmong(board.matter, ids),
    notes.map(({ id }) => id),
    copies,
  )
  if (writes.length > 0) {
    board.act(writes)
    board.select(copies.values())
  }
  if (notes.length > 0)
    add?.(
      notes.map(({ text = '', at }) => ({ text, zone: at?.zone ?? null, level: at?.level ?? null })),
      writes.length > 0,
      ties,
    )
  if (hasPicture(board, ids)) board.told.set({ why: 'photo' })
}
