import type { ReactNode } from 'react'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Board } from '../board.ts'
import { useStore } from '../use-store.ts'

/** What the last gesture could not do: one sentence beside the wall, gone with the next gesture; and what else is said there. */
export function Told({ board, words, children }: { board: Board; words: WallWords; children?: ReactNode }): ReactNode {
  const told = useStore(board.told)
  const { fixed, why } = words.hands
  return (
    <div className="wall-told" role="status">
      {told && <p className="sheet">{'left' in told ? fixed(told.left) : why[told.why]}</p>}
      {children}
    </div>
  )
}
