import type { GenericSchema } from 'valibot'
import type { Criterion } from '../answers/ask.ts'
import type { ContributionKind, Reach } from '../contributions/contribution.ts'
import type { Text } from '../kernel/text.ts'
import type { Template } from '../walls/template.ts'
import type { PhaseMode } from '../workshop/phase.ts'

/** What people may do in a moment. The server enforces these and knows nothing else of an activity. */
export interface Rights {
  /** What phones and tablets may add; empty: nothing. Hosts and staff may always add notes. */
  readonly add: readonly ContributionKind[]
  /** How far a new contribution reaches; `table` means `plenary` in a plenary phase. */
  readonly reach: Reach
  /** A contribution may be born from another (rebound). */
  readonly rebound: boolean
  /** Authors may bring their own private ideas to the table. */
  readonly share: boolean
  /** Hosts and scribes may mark the table's choice. */
  readonly mark: boolean
  /** Phones may look at the wall itself, where people work or read together: never while each writes alone. It holds what a gallery shows, so that without one it opens to nobody. */
  readonly look: boolean
}

/** What screens show in a moment. */
export interface Shows {
  /** Phones see their table's (and the plenary's) contributions of this phase. */
  readonly gallery: boolean
  /** The projection: words alone, how many ideas from how many people, the wall, or what an ask says (beside the wall: `tells`). */
  readonly screen: 'instruction' | 'count' | 'wall' | 'result'
  /** The ask that this moment is about, by slot. */
  readonly ask: string | null
}

/** A sub-step of a phase. */
export interface Moment {
  readonly id: string
  /** What the facilitator and the screen call it. */
  readonly label: Text
  /** One short sentence that phones add beneath the instruction. */
  readonly hint: Text
  /** Part of the phase's ideal duration, 0–1; all moments together make 1. */
  readonly share: number
  readonly rights: Rights
  readonly shows: Shows
  /** On entering it (or leaping over it), private ideas are brought to the table: silence is over, the gallery opens. */
  readonly raises: boolean
  /** The ask (slot) whose choices lie on this phase's walls, each where its answers put it, for people to settle: laid once its last round is counted. */
  readonly lays?: string
  /** Asks (slots) that open by themselves on entering it, and close when it is left (unless they live on). */
  readonly opens: readonly { readonly slot: string; readonly round: number }[]
}

/** A question that a recipe may ask. */
export interface AskTemplate {
  readonly slot: string
  readonly title: Text
  readonly scope: 'room' | 'places' | 'tables'
  /** Choices of its own, or contributions: those of this phase, or of the phases it draws on (the chosen ones, where there is more than one to a table or any in the room). */
  readonly choices:
    | { readonly list: readonly { readonly id: string; readonly label: Text }[] }
    | { readonly contributions: 'this' | 'from' }
  readonly criteria: readonly Criterion[]
  /** Stickers a voter has: fixed, a share of the choices within bounds, or no limit. */
  readonly budget: number | { readonly share: number; readonly min: number; readonly max: number } | null
  /** Most stickers on one's own idea (none below 8 voters), or no rule. */
  readonly own: number | null
  /** Most choices one ballot may mark. */
  readonly most: number | null
  /** The zone where a choice is laid that was answered so: criterion → value → how many. */
  readonly zone?: (answers: Readonly<Record<string, Readonly<Record<string, number>>>>) => string | null
  /** Of an ask at places: those where a vote takes a single-use card [V2]. */
  readonly cards?: readonly string[]
  readonly life: 'phase' | 'own'
  readonly live: boolean
  readonly reveal: 'totals' | 'dots'
}

/** An activity, declared: everything the server needs to run it, with no code of the server's knowing its name. */
export interface Recipe<O extends Record<string, unknown> = Record<string, unknown>> {
  readonly kind: string
  readonly name: Text
  /** Checks options and fills what is missing with METHOD's defaults. */
  readonly options: GenericSchema<unknown, O>
  readonly defaultMode: PhaseMode
  readonly idealMs: number
  readonly minMs: number
  moments(options: O): readonly Moment[]
  asks(options: O): readonly AskTemplate[]
  /** The wall's template, or null for an activity without a wall. */
  wall(options: O): Template | null
}

/** Whether a moment tells what an ask says: as its result, or beside the wall when it is not this moment that asks. */
export const tells = ({ shows, opens }: Moment, slot: string): boolean =>
  shows.ask === slot &&
  (shows.screen === 'result' || (shows.screen === 'wall' && !opens.some((open) => open.slot === slot)))

/** Nobody may do anything: the resting rights. */
export const noRights: Rights = { add: [], reach: 'table', rebound: false, share: false, mark: false, look: false }
