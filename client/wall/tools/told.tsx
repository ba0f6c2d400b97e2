import type { ReactNode } from 'react'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Board } from '../board.ts'
import { useStore } from '../use-store.ts'

/** Why the last gesture did nothing: one sentence beside the wall, gone with the next gesture; and what else is said there. */
export function Told({ board, words, children }: { board: Board; words: WallWords; children?: ReactNode }): ReactNode {
  const told = useStore(board.told)
  return (
    <div className="wall-told" role="status">
      {told && <p className="sheet">{words.hands.why[told.why]}</p>}
      {children}
    </div>
  )
}
