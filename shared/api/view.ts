import type { Rights, Shows } from '../activities/recipe.ts'
import type { Ask, Choice, Criterion } from '../answers/ask.ts'
import type { Batch } from '../answers/batch.ts'
import type { Shown } from '../answers/shown.ts'
import type { Asked, Counter } from '../attendance/asked.ts'
import type { Contribution, ContributionKind, ContributionState, Reach } from '../contributions/contribution.ts'
import type { Text } from '../kernel/text.ts'
import type { Participant, Role } from '../people/participant.ts'
import type { Place, Table } from '../people/table.ts'
import type { Template } from '../walls/template.ts'
import type { Phase, PhaseMode } from '../workshop/phase.ts'
import type { Clock, Stage } from '../workshop/stage.ts'
import type { StorageTrouble } from '../workshop/storage.ts'
import type { Workshop } from '../workshop/workshop.ts'

/** What everyone may know of the workshop. */
export interface WorkshopView {
  readonly title: Text
  readonly promise: Text
  readonly centre: string
  readonly lang: Workshop['lang']
  readonly when: string | null
  /** Days after which everything is erased [D1]. */
  readonly retentionDays: number
  readonly seating: Workshop['seating']
  readonly locked: boolean
  readonly rehearsal: boolean
  /** What happens next and when: said at the closing, and to whoever comes after the end. */
  readonly next: Text
  /** What residents are asked about themselves, each question skippable; null: nothing [S4]. */
  readonly attendance: Pick<Asked, 'questions' | 'streets' | 'map'> | null
}

/** The running phase as its audience may see it. */
export interface PhaseView {
  readonly id: string
  /** 1 for the first of the sequence. */
  readonly number: number
  readonly kind: string
  readonly title: Text
  readonly mode: PhaseMode
  /** The table's own where it has one. */
  readonly instruction: Text
  readonly options: Record<string, unknown>
  readonly idealMs: number
  readonly moment: {
    readonly index: number
    readonly id: string
    readonly label: Text
    readonly hint: Text
    readonly rights: Rights
    readonly shows: Shows
  }
}

/** Where the workshop is. */
export interface StageView
  extends Pick<Stage, 'revision' | 'status' | 'attention' | 'frozen' | 'blank' | 'spotlight' | 'rang'> {
  readonly clock: Clock | null
  readonly phase: PhaseView | null
}

/** A contribution that its audience may read; no author beyond the table [S6]. */
export interface NoteView {
  readonly id: string
  readonly phase: string
  readonly kind: ContributionKind
  readonly text: string
  readonly media: string | null
  readonly table: string | null
  readonly parent: string | null
  readonly zone: string | null
  readonly level: string | null
  readonly chosen: Contribution['chosen']
  readonly helper: boolean
  /** For a reason: the choice that it speaks of. */
  readonly about: string | null
}

/** What a panel sees of a contribution, also while it waits. */
export interface TrayNoteView extends NoteView {
  readonly state: ContributionState
  readonly reach: Reach
}

/** A choice with its words: those of its own, or those of the contribution as it stands (none once withdrawn). */
export interface ChoiceView extends Choice {
  readonly text: string | null
  readonly media: string | null
  readonly table: string | null
  /** Kept as its table's choice, or the room's. */
  readonly chosen: Contribution['chosen']
}

/** An ask as its audience may see it: `turnout` for staff, screen and kiosk alone; `tally` once revealed (or live). */
export interface AskView
  extends Pick<
    Ask,
    | 'id'
    | 'phase'
    | 'slot'
    | 'round'
    | 'scope'
    | 'title'
    | 'budget'
    | 'own'
    | 'most'
    | 'status'
    | 'booths'
    | 'reveal'
    | 'live'
    | 'life'
    | 'drainsUntil'
    | 'seats'
  > {
  readonly choices: readonly ChoiceView[]
  readonly criteria: readonly Criterion[]
  /** Places where a vote takes a card. */
  readonly cards: readonly string[]
  readonly turnout: Record<string, number> | null
  readonly tally: Shown | null
}

export type Keyed<T> = Readonly<Record<string, T>>

/** What all who are inside a workshop see. */
interface InsideView {
  readonly workshop: WorkshopView
  readonly stage: StageView
  readonly tables: Keyed<Table>
  readonly asks: Keyed<AskView>
  /** What keeps the server from saving just now; null while it saves. */
  readonly storage: StorageTrouble | null
}

/** Before a session: the door. */
export interface VisitorView {
  readonly role: 'visitor'
  readonly workshop: WorkshopView
  /** [D1] When everything will be erased, as far as one knows now, server ms. */
  readonly erasedAt: number
  readonly tables: Keyed<Table & { seated: number }>
  readonly full: boolean
}

/** A phone (or a turn on a shared tablet) at a table. `notes` holds its table's and the plenary's, when the moment shows a gallery. */
export interface ParticipantView extends InsideView {
  readonly role: 'participant'
  readonly notes: Keyed<NoteView>
}

/** A table's tablet: the whole table, the host's script, the sequence to be briefed with. */
export interface HostView extends InsideView {
  readonly role: 'host'
  readonly table: string | null
  readonly script: Text | null
  readonly briefing: readonly {
    readonly title: Text
    readonly idealMs: number
    readonly instruction: Text
    readonly script: Text
  }[]
  readonly notes: Keyed<NoteView>
  readonly people: Keyed<PersonView>
  readonly wall: WallRef | null
}

/** A wall that this audience draws. */
export interface WallRef {
  readonly id: string
  /** Index of the table, or null for the plenary. */
  readonly table: number | null
  readonly template: Template
}

/** The walls that a session may open of those that the room has before it, with what is printed on them; a template only with walls. */
export interface WallsNow {
  readonly template: Template | null
  readonly walls: readonly Omit<WallRef, 'template'>[]
}

/** The walls of a phase: the plenary's, and unless all work together one for each table. */
export interface PhaseWalls {
  readonly template: Template
  readonly tables: boolean
}

/** How much a table (or, under `-`, the plenary) has given in the running phase. Private ideas count, unread. */
export interface Gauge {
  readonly ideas: number
  readonly people: number
  /** Server time of the last one, ms. */
  readonly last: number
}

/** The projection. */
/** What the tables are asked now, each by itself: how many people have answered over all of them, and nothing of what [S2]. */
export interface TablesTurnout extends Pick<AskView, 'title' | 'seats'> {
  readonly answered: number
  /** Whether some of them can still answer. */
  readonly open: boolean
}

export interface ScreenView extends InsideView {
  readonly role: 'screen' | 'observer'
  readonly join: { readonly code: string; readonly wifi: Workshop['wifi'] }
  /** Seated participants by table id (`-`: no table), as marks for the lobby. */
  readonly seated: Keyed<number>
  readonly gauges: Keyed<Gauge>
  /** Null unless the moment is about something that tables are asked. */
  readonly tablesTurnout: TablesTurnout | null
  readonly hands: number
  readonly wall: WallRef | null
  readonly places: Keyed<Place>
}

/** Somebody, as staff see them: an animal, a table, connected or not, a hand. */
export interface PersonView extends Pick<Participant, 'id' | 'animal' | 'number' | 'table' | 'seatedAt' | 'scribe'> {
  readonly here: boolean
  readonly hand: boolean
  /** On a shared tablet, without a phone of their own. */
  readonly tablet: boolean
  /** How much they gave in the running phase (never what). */
  readonly gave: number
}

/** A device of staff: hosts' tablets, screens, kiosks. */
export interface DeviceView {
  readonly id: string
  readonly role: Role
  readonly table: string | null
  readonly place: string | null
  readonly label: string | null
  readonly here: boolean
}

/** The facilitator's remote. */
export interface PanelView extends InsideView {
  readonly role: 'staff'
  /** Little room is left on the server's disk. */
  readonly low: boolean
  readonly join: { readonly code: string; readonly wifi: Workshop['wifi'] }
  readonly plan: {
    readonly revision: number
    readonly phases: readonly Phase[]
    readonly begun: Stage['begun']
    readonly startedAt: number | null
    readonly endedAt: number | null
  }
  /** Names of the running phase's moments, in order. */
  readonly moments: readonly Text[]
  /** Asks that may be opened by hand in the running phase: slot and next round. */
  readonly openable: readonly { readonly slot: string; readonly round: number; readonly title: Text }[]
  readonly script: Text | null
  readonly seated: Keyed<number>
  readonly gauges: Keyed<Gauge>
  readonly hands: number
  readonly people: Keyed<PersonView>
  readonly devices: Keyed<DeviceView>
  readonly places: Keyed<Place>
  /** How many answered each question of attendance, in whole batches [S4]. */
  readonly attendance: Keyed<Counter['people']>
  /** Paper stickers typed in, of the asks that are not shown yet: to be corrected or taken back. */
  readonly batches: Keyed<Batch>
  /** Everything of the running phase and whatever waits, whichever its phase: kept notes that staff may hide, pending, late, hidden. */
  readonly notes: Keyed<TrayNoteView>
  /** Walls that may be opened: those of phases that have begun, by phase. */
  readonly walls: Keyed<PhaseWalls>
  /** The phase whose walls tables and projection have now; null while they have none. */
  readonly wallsOn: string | null
}

/** The smartvote panel at a place: the asks open there and nothing else. */
export interface KioskView {
  readonly role: 'kiosk'
  readonly workshop: WorkshopView
  readonly place: Place | null
  readonly asks: Keyed<AskView>
  readonly tables: Keyed<Table>
  readonly storage: StorageTrouble | null
}

export type View = VisitorView | ParticipantView | HostView | ScreenView | PanelView | KioskView
export type FeedView = Exclude<View, VisitorView>

/** What one session alone hears of itself; always whole. */
export interface You {
  readonly session: string
  readonly role: Role
  readonly participant: Pick<Participant, 'id' | 'animal' | 'number' | 'table' | 'scribe' | 'code'> | null
  readonly table: string | null
  readonly place: string | null
  /** On a shared tablet in somebody's turn. */
  readonly turn: boolean
  readonly removed: boolean
  readonly hand: boolean
  /** Questions of attendance that this person has answered since the server started; never what. */
  readonly answered: readonly string[]
  /** Own contributions of the running phase and whatever of theirs waits elsewhere. */
  readonly mine: Keyed<TrayNoteView>
  /** By ask: whether this voter may vote, whether a ballot of theirs is in, stickers left. */
  readonly asks: Keyed<{
    readonly eligible: boolean
    readonly given: boolean
    readonly left: number | null
    readonly own: readonly string[]
  }>
}
