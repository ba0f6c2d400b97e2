import type { Command } from '../api/command.ts'
import { questionIds } from '../attendance/question.ts'
import type { Shown } from '../cards/decide.ts'
import { assert } from '../kernel/assert.ts'
import {
  as,
  type CommandId,
  type ParticipantId,
  type PhaseId,
  type PlaceId,
  type SessionId,
  type SheetId,
  type TableId,
} from '../kernel/ids.ts'
import { arbrisseau } from '../kits/arbrisseau.ts'
import type { Kit } from '../kits/kit.ts'
import { seedWorkshop } from '../kits/seed.ts'
import { actorOf } from '../people/actor.ts'
import type { Role } from '../people/participant.ts'
import { nextAlarm } from '../workshop/alarm.ts'
import { decide } from '../workshop/decide.ts'
import { decideSystem } from '../workshop/decide-system.ts'
import type { Decided } from '../workshop/deciding.ts'
import { evolve } from '../workshop/evolve.ts'
import { type Event, emptyState, fork, type Noun, only, type State, settle } from '../workshop/state.ts'
import type { SystemCommand } from '../workshop/system.ts'

type WithoutId<C> = C extends Command ? Omit<C, 'id'> : never
/** A command as a test writes it: the world draws its id. */
export type Said = WithoutId<Command>

/** The reference workshop in small: two tables and the staff's, two places; everything is asked on joining. */
export const smallKit: Kit = {
  ...arbrisseau,
  tables: [
    ...arbrisseau.tables.slice(0, 2),
    ...arbrisseau.tables.filter((t) => t.staff).map((t) => ({ ...t, index: 2 })),
  ],
  places: arbrisseau.places.slice(0, 2),
  // At the second place a vote takes a card.
  phases: arbrisseau.phases.map((phase) =>
    phase.kind === 'smartvote'
      ? { ...phase, options: { ...phase.options, cards: arbrisseau.places.slice(1, 2).map(({ id }) => id) } }
      : phase,
  ),
  attendance: { questions: [...questionIds], kind: 'ideas', streets: ['Rue des Lilas'], map: null },
}

/** A workshop in memory with its clock: decisions are applied as the owner applies them, without a disk. */
export class World {
  readonly state: State = emptyState()
  now = 1_000_000
  /** Told of each decision's events once they are applied. */
  onSettled: ((dirty: Map<Noun, Set<string>>) => void) | null = null
  #drawn = 0

  constructor(kit: Kit = smallKit, code = 'ABCDEFGH') {
    this.#apply(seedWorkshop(kit, { code, centre: 'L’Arbrisseau' }))
  }

  /** An id that nobody drew before: 22 characters, as devices draw them. */
  id<Id extends string>(): Id {
    this.#drawn++
    return `${this.#drawn}`.padStart(22, 'x') as Id
  }

  get stage() {
    return only(this.state, 'stage')
  }

  send(session: SessionId, said: Said): Decided {
    return this.take(session, { ...said, id: this.id<CommandId>() } as Command)
  }

  /** A command as it came over the wire, with the id that its device drew. */
  take(session: SessionId, command: Command): Decided {
    return this.#settled(decide(this.state, command, actorOf(this.state, session), this.now))
  }

  system(command: SystemCommand): Decided {
    return this.#settled(decideSystem(this.state, command, this.now))
  }

  /** The same, where the test cannot go on after a no. */
  does(session: SessionId, said: Said): unknown {
    const decided = this.send(session, said)
    assert(decided.ok, `${said.type}: ${decided.ok ? '' : decided.error.code}`)
    return decided.value.result
  }

  /** Somebody's phone comes in at a table. */
  join(table: string | null): { session: SessionId; participant: ParticipantId } {
    const [session, participant] = [this.id<SessionId>(), this.id<ParticipantId>()]
    this.#open('participant', session, participant, table, null)
    return { session, participant }
  }

  staff = (): SessionId => this.#device('staff', null, null)
  screen = (): SessionId => this.#device('screen', null, null)
  host = (table: string): SessionId => this.#device('host', table, null)
  kiosk = (place: string | null): SessionId => this.#device('kiosk', null, place)

  /** Lets time pass; alarms ring when they are due, in order. */
  pass(ms: number): void {
    const until = this.now + ms
    for (let due = nextAlarm(this.state); due !== null && due <= until; due = nextAlarm(this.state)) {
      this.now = Math.max(this.now, due)
      this.system({ type: 'alarm/ring' })
      assert(nextAlarm(this.state) !== due, 'an alarm that rang is not due any more')
    }
    this.now = until
  }

  /** Goes on until a phase runs in one of its moments, by index. */
  goTo(staff: SessionId, phase: string, moment = 0): void {
    if (this.stage.status === 'lobby') this.does(staff, { type: 'stage/start', revision: this.stage.revision })
    while (this.stage.phase !== as<PhaseId>(phase))
      this.does(staff, { type: 'stage/advance', revision: this.stage.revision, to: 'phase' })
    while (this.stage.moment !== moment)
      this.does(staff, { type: 'stage/moment', revision: this.stage.revision, moment })
  }

  /** A sheet of cards for a vote at a place. */
  sheet(phase: string, place: string): SheetId {
    const sheet = this.id<SheetId>()
    const [of, at] = [as<PhaseId>(phase), as<PlaceId>(place)]
    assert(this.system({ type: 'sheet/make', sheet, phase: of, place: at, count: 5 }).ok, 'a sheet is made')
    return sheet
  }

  /** Somebody's phone shows a card and comes in, by a new session or by the one it has. */
  hold(shown: Shown, session: SessionId = this.id()): { readonly session: SessionId; readonly decided: Decided } {
    const decided = this.system({ ...this.#coming('holder', session), shown })
    return { session, decided }
  }

  #device(role: Role, table: string | null, place: string | null): SessionId {
    const session = this.id<SessionId>()
    this.#open(role, session, null, table, place)
    return session
  }

  #open(
    role: Role,
    session: SessionId,
    participant: ParticipantId | null,
    table: string | null,
    place: string | null,
  ): void {
    const opened = this.system({
      ...this.#coming(role, session),
      participant,
      table: table as TableId | null,
      place: place as PlaceId | null,
    })
    assert(opened.ok, `${role} comes in`)
  }

  #coming = (role: Role, session: SessionId) =>
    ({
      type: 'session/open',
      session,
      handle: session.padStart(34, 'w'),
      tokenHash: 'h',
      role,
      participant: null,
      table: null,
      place: null,
      label: null,
    }) as const

  #settled(decided: Decided): Decided {
    if (decided.ok) this.#apply(decided.value.events)
    return decided
  }

  #apply(events: readonly Event[]): void {
    const scratch = fork(this.state)
    for (const event of events) evolve(scratch, event)
    const dirty = new Map<Noun, Set<string>>()
    for (const [noun, shelf] of Object.entries(scratch))
      if (shelf.changes().size > 0) dirty.set(noun as Noun, new Set(shelf.changes().keys()))
    settle(scratch)
    this.onSettled?.(dirty)
  }
}

/** A note as a phone adds it. */
export const note = (
  world: World,
  phase: string,
  text: string,
  more: Partial<Extract<Said, { type: 'contribution/add' }>> = {},
) =>
  ({
    type: 'contribution/add',
    contribution: world.id(),
    phase: as<PhaseId>(phase),
    kind: 'note',
    text,
    media: null,
    parent: null,
    zone: null,
    level: null,
    channel: 'phone',
    table: null,
    reason: null,
    ...more,
  }) satisfies Said
