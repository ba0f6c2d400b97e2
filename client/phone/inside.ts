import type { ParticipantView, PhaseView, You } from '../../shared/api/view.ts'
import type { Lang } from '../../shared/kernel/text.ts'
import type { NewCommand } from '../link/commands.ts'
import type { Link } from '../link/feed-state.ts'
import type { Outbox, OutboxState } from '../link/outbox.ts'
import type { Outcome } from '../link/request.ts'
import type { PhoneWords } from '../words/phone.fr.ts'
import type { Keep } from './keep.ts'

/** All that a screen inside a workshop knows and may do. */
export interface Inside {
  readonly handle: string
  readonly lang: Lang
  readonly words: PhoneWords
  readonly view: ParticipantView
  readonly you: You
  readonly link: Link
  /** Server time minus device time, ms. */
  readonly offset: number
  readonly outbox: Outbox
  readonly waiting: OutboxState
  readonly keep: Keep
  /** Sends what is of no use later; what people write goes through the outbox. */
  send(command: NewCommand): Promise<Outcome>
  /** Tells people who listen, politely, what has just changed. */
  announce(text: string): void
}

/** What voting takes: also known to the holder of a card, who sees nothing else of the workshop. */
export type Voting = Pick<Inside, 'handle' | 'lang' | 'words' | 'you' | 'outbox' | 'waiting' | 'keep'>

/** What a face of an activity is given: it is only shown while a phase runs. */
export interface FaceProps {
  readonly inside: Inside
  readonly phase: PhaseView
}

/** Nobody writes now: staff froze it, or the hand is up. */
export const still = ({ view }: Inside): boolean => view.stage.frozen || view.stage.attention !== null

/** The table where this person sits; undefined before they have one. */
export const tableOf = ({ view, you }: Inside) => (you.table ? view.tables[you.table] : undefined)
