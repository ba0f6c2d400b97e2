import type { Paper } from '../attendance/asked.ts'
import type { Shown } from '../cards/decide.ts'
import type {
  BallotId,
  CardId,
  MediaId,
  ParticipantId,
  PhaseId,
  PlaceId,
  SessionId,
  SheetId,
  TableId,
} from '../kernel/ids.ts'
import type { Role } from '../people/participant.ts'

/** What the server itself asks of a workshop; none of it can come from the wire. */
export type SystemCommand =
  /** A device comes in: by the room's code (a participant) or by an invite (any other role). Idempotent by session id. */
  | {
      readonly type: 'session/open'
      readonly session: SessionId
      readonly handle: string
      readonly tokenHash: string
      readonly role: Role
      readonly participant: ParticipantId | null
      readonly table: TableId | null
      readonly place: PlaceId | null
      readonly label: string | null
      /** Of a card's holder: the card that lets them in. Their place is its own. */
      readonly shown?: Shown
    }
  /** The office makes a sheet of cards, or voids one with all of its cards. */
  | {
      readonly type: 'sheet/make'
      readonly sheet: SheetId
      readonly phase: PhaseId
      readonly place: PlaceId
      readonly count: number
    }
  | { readonly type: 'sheet/void'; readonly sheet: SheetId; readonly cards: readonly CardId[] }
  /** A kiosk read a card, for the ballot that it drew. */
  | { readonly type: 'card/show'; readonly session: SessionId; readonly ballot: BallotId; readonly shown: Shown }
  | { readonly type: 'session/revoke'; readonly session: SessionId }
  /** A device's links went up or down. */
  | { readonly type: 'presence/set'; readonly session: SessionId; readonly links: number }
  /** The clock, a drain or an alarm may be due. */
  | { readonly type: 'alarm/ring' }
  /** Notes were moved on a wall: where each lies now. */
  | {
      readonly type: 'wall/laid'
      readonly notes: readonly {
        readonly contribution: string
        readonly zone: string | null
        readonly level: string | null
      }[]
    }
  /** The office changed the workshop as a whole (title, promise, next steps, tables, places). */
  | { readonly type: 'workshop/set'; readonly patch: WorkshopPatch }
  /** [D4] Staff erase a contribution for good, from the office. */
  | { readonly type: 'contribution/erase'; readonly contribution: string }
  /** Pictures that nothing referred to are off the disk. */
  | { readonly type: 'pictures/gone'; readonly media: readonly MediaId[] }
  /** Staff counted people on paper and typed the totals in. */
  | { readonly type: 'attendance/paper'; readonly paper: Paper }

/** What the office may change of a workshop at any time. */
export interface WorkshopPatch {
  readonly workshop?: Partial<import('./workshop.ts').Workshop>
  readonly tables?: readonly import('../people/table.ts').Table[]
  readonly places?: readonly import('../people/table.ts').Place[]
}
