import { createContext, useContext } from 'react'
import type { HostView, You } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import type { Lang } from '../../shared/kernel/text.ts'
import type { Desk } from '../wall/tools/desk.ts'
import type { SharedWords } from '../words/shared.fr.ts'
import type { TableWords } from '../words/table.fr.ts'
import type { WallWords } from '../words/wall.fr.ts'

/** All words of this entrance, in one language. */
export interface Words {
  readonly s: SharedWords
  readonly t: TableWords
  readonly w: WallWords
}

/** What every part of the tablet may need. */
export interface Room extends Desk {
  readonly view: HostView
  readonly you: You | null
  /** The line is cut: what is shown may be old. */
  readonly cut: boolean
  /** Server time minus device time, ms. */
  readonly offsetMs: number
  readonly words: Words
  readonly speak: (lang: Lang) => void
}

export const RoomContext = createContext<Room | null>(null)

export const useRoom = (): Room => must(useContext(RoomContext), 'a part of the tablet outside its room')
