import { createContext, useContext } from 'react'
import type { HostView } from '../../../shared/api/view.ts'
import { must } from '../../../shared/kernel/assert.ts'
import type { Lang } from '../../../shared/kernel/text.ts'
import type { NewCommand } from '../../link/commands.ts'
import type { Outbox } from '../../link/outbox.ts'
import type { Store } from '../../link/store.ts'
import type { SharedWords } from '../../words/shared.fr.ts'
import type { WallWords } from '../../words/wall.fr.ts'

/** A sentence about words that could not be kept as they were meant, and the words. */
export interface Unkept {
  readonly text: string
  readonly typed: string | null
}

/** What the tools around a wall need of the screen that they stand on, whichever it is. */
export interface Desk {
  readonly handle: string
  /** `table`: that of what is written here; null is the plenary's. `wall`: the one that is worked on. */
  readonly view: Pick<HostView, 'stage' | 'table' | 'wall' | 'storage'>
  /** Whose choices are marked here: those of the table, while the moment lets it, or those of the room. */
  readonly marks: 'table' | 'room'
  /** What lies on the wall may be pointed at, for all who see it. */
  readonly points: boolean
  readonly lang: Lang
  readonly words: { readonly s: SharedWords; readonly w: WallWords }
  readonly outbox: Outbox
  /** What could not be kept last, until it is closed: it outlives the wall that it was written on [T5]. */
  readonly unkept: Store<Unkept | null>
  /** Whether the words of an idea may be changed from here: one's own, and for staff everybody's. */
  readonly rewords: (contribution: string) => boolean
  /** Sends a command; a refusal is shown in words. Resolves with the result, or null. */
  readonly command: (command: NewCommand) => Promise<{ readonly result: unknown } | null>
}

export const DeskContext = createContext<Desk | null>(null)

export const useDesk = (): Desk => must(useContext(DeskContext), 'a tool of the wall outside its desk')
