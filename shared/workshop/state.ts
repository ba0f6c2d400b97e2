import type { Ask } from '../answers/ask.ts'
import type { Ballot } from '../answers/ballot.ts'
import type { Batch } from '../answers/batch.ts'
import type { Tally } from '../answers/tally.ts'
import type { Gauge } from '../api/view.ts'
import type { Counter, Paper } from '../attendance/asked.ts'
import type { Pass, Sheet } from '../cards/sheet.ts'
import type { Contribution } from '../contributions/contribution.ts'
import { must } from '../kernel/assert.ts'
import { Shelf } from '../kernel/shelf.ts'
import type { Participant, Session } from '../people/participant.ts'
import type { Place, Table } from '../people/table.ts'
import type { Phase, Plan } from './phase.ts'
import type { Stage } from './stage.ts'
import type { DiskState } from './storage.ts'
import type { Workshop } from './workshop.ts'

/** Every noun of a workshop with the shape of its rows. */
export interface Nouns {
  workshop: Workshop
  plan: Plan
  stage: Stage
  phases: Phase
  tables: Table
  places: Place
  participants: Participant
  sessions: Session
  contributions: Contribution
  /** [D4] Ids of contributions that staff erased for good: an old device may not bring one back. */
  erased: true
  /** Where the wall says that a contribution lies: heard from the wall, key = contribution. */
  laid: { readonly zone: string | null; readonly level: string | null }
  asks: Ask
  /** The private table: ballots, key = ask:ballot. */
  ballots: Ballot
  /** The private table: which ballot is a voter's, while the ask is open; key = ask:voter. */
  voters: { readonly ballot: string }
  /** The private table: which card a device shows, while its vote lasts; key = session, or session:ballot at a kiosk. */
  passes: Pass
  /** The aggregate of the ballots of a closed ask, key = ask; of a live one, the last that was told, and under `ask~next` the one to come. */
  tallies: Tally
  /** [S4] Attendance: how often each answer was given, counted in batches; key = question, and `untold` for the newest batch. */
  attendance: Counter
  /** Attendance counted on paper, as staff typed it in. */
  paper: Paper
  /** [S4] Answers about attendance that wait for their batch, counted together; key = question. Not kept on disk: a crash costs at most four of each. */
  arrivals: Counter
  /** [S4] Who has answered which question, never what; key = question:participant. Not kept on disk. */
  answered: true
  /** Sheets of voter cards. */
  sheets: Sheet
  /** Stickers on paper that staff counted, key = ask:batch. */
  batches: Batch
  /** Pictures that nothing refers to any more and that may still lie on the disk, key = picture. */
  orphans: true
  /** Raised hands, key = participant. */
  hands: { readonly since: number }
  /** Connections of a session, key = session. Not kept on disk. */
  presence: { readonly links: number }
  /** How the server's disk is, while all is not well: key 'it'. Not kept on disk, and told past the queue, which may be waiting for it. */
  storage: DiskState
  /** Derived: ballots so far; key = ask|booth. */
  turnouts: number
  /** Derived: how much each table gave in each phase; key = phase|table. */
  gauges: Gauge
  /** Derived: ids of the sessions that speak for a participant, key = participant. */
  seats: readonly string[]
  /** Derived: ids of an author's contributions, key = author. */
  mine: readonly string[]
  /** Derived: the session under a handle, key = handle. */
  handles: string
  /** Derived: ids of an idea's copies, key = contribution. */
  copies: readonly string[]
  /** Derived: ids of the contributions that show a picture, key = media. */
  pictures: readonly string[]
  /** Derived: how many people sit at a table, key = table (`-`: none). */
  company: number
  /** Derived: the highest number that bears an animal's name so far, key = animal. */
  animals: number
}
export type Noun = keyof Nouns

const inMemory = [
  'arrivals',
  'answered',
  'presence',
  'storage',
  'turnouts',
  'gauges',
  'seats',
  'mine',
  'handles',
  'copies',
  'pictures',
  'company',
  'animals',
] as const satisfies readonly Noun[]
/** A noun that has rows on disk. */
export type StoredNoun = Exclude<Noun, (typeof inMemory)[number]>

/** Nouns that only live in memory: they are rebuilt, or begin empty, when a workshop is loaded. */
export const volatile: ReadonlySet<Noun> = new Set<Noun>(inMemory)

/** Nouns that hold answers: stored apart from everything else [S2]. */
export const secret: ReadonlySet<Noun> = new Set<Noun>(['ballots', 'voters', 'passes', 'batches'])

/** A fact that a decision establishes: this row is now so, or is gone. Events are told to stores and views and are not kept. */
export type Event = { [N in Noun]: { readonly noun: N; readonly key: string; readonly row: Nouns[N] | null } }[Noun]

/** The whole state of a workshop: a shelf for each noun. */
export type State = { readonly [N in Noun]: Shelf<Nouns[N]> }

export const nouns = [
  'workshop',
  'plan',
  'stage',
  'phases',
  'tables',
  'places',
  'participants',
  'sessions',
  'contributions',
  'erased',
  'laid',
  'asks',
  'ballots',
  'voters',
  'passes',
  'tallies',
  'attendance',
  'paper',
  'arrivals',
  'answered',
  'batches',
  'orphans',
  'sheets',
  'hands',
  'presence',
  'storage',
  'turnouts',
  'gauges',
  'seats',
  'mine',
  'handles',
  'copies',
  'pictures',
  'company',
  'animals',
] as const satisfies readonly Noun[]

const each = (make: (noun: Noun) => Shelf<never>): State =>
  Object.fromEntries(nouns.map((noun) => [noun, make(noun)])) as unknown as State

/** A state without a row. */
export const emptyState = (): State => each(() => new Shelf<never>())

/** Scratch state over this one: reads through, writes apart [T3]. */
export const fork = (state: State): State => each((noun) => (state[noun] as Shelf<never>).fork())

/** Pours scratch state into the state it was forked from. */
export const settle = (scratch: State): void => {
  for (const noun of nouns) scratch[noun].settle()
}

/** The row of a noun that has just one. */
export const only = <N extends 'workshop' | 'plan' | 'stage'>(state: State, noun: N): Nouns[N] =>
  must(state[noun].get('it') as Nouns[N] | undefined, `a workshop without its ${noun}`)

/** An event, typed. */
export const put = <N extends Noun>(noun: N, key: string, row: Nouns[N] | null): Event =>
  ({ noun, key, row }) as unknown as Event
