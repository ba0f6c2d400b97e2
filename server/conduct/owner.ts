import type { Command } from '../../shared/api/command.ts'
import { type Refusal, refusal } from '../../shared/api/refusals.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { Contribution } from '../../shared/contributions/contribution.ts'
import type { MediaId, SessionId, WallId, WorkshopId } from '../../shared/kernel/ids.ts'
import { actorOf } from '../../shared/people/actor.ts'
import { nextAlarm } from '../../shared/workshop/alarm.ts'
import { decide } from '../../shared/workshop/decide.ts'
import { decideSystem, laidAnew } from '../../shared/workshop/decide-system.ts'
import type { Decided } from '../../shared/workshop/deciding.ts'
import { evolve } from '../../shared/workshop/evolve.ts'
import { fork, type Noun, nouns, only, put, type State, settle } from '../../shared/workshop/state.ts'
import type { DiskState } from '../../shared/workshop/storage.ts'
import type { SystemCommand } from '../../shared/workshop/system.ts'
import { type Clock, pause } from '../clock.ts'
import type { Store, WallWrite } from '../store/port.ts'
import { storageTroubleOf } from '../store/trouble.ts'
import { erasedRows, handOps, Slots, takenRows, wallsToRenew } from './hand-ops.ts'
import { keptReply, type Outcomes } from './outcomes.ts'
import { changedRows } from './rows.ts'
import type { WallBook } from './wall-book.ts'
import { wallRightOf } from './wall-right.ts'

/** Time that a batch gathers before it is decided, ms: one commit then serves many [T3]. */
const batchMs = 4
/** Nouns that say who may see or change a wall. */
const rightful = ['stage', 'sessions', 'participants'] as const
/** Most jobs in a batch. */
const batchSize = 512
/** Most jobs that wait for a disk that does not answer; beyond them, devices keep what they have [F2]. */
const mostWaiting = 10_000
/** After a batch that could not be stored an alarm waits so long, ms: it is due still, and would fail again at once. */
const alarmPatienceMs = 1_000

type Job =
  | {
      readonly kind: 'command'
      readonly session: SessionId
      readonly command: Command
      readonly reply: (reply: Reply) => void
    }
  | { readonly kind: 'system'; readonly command: SystemCommand; readonly reply: (reply: Reply) => void }
  | {
      readonly kind: 'edit'
      readonly session: SessionId
      readonly wall: WallId
      readonly epoch: number
      readonly update: Uint8Array
      readonly reply: (reply: Reply) => void
    }

/** What the rest of the house hears after each commit. */
export interface Told {
  /** Rows that changed, by noun. */
  readonly dirty: ReadonlyMap<Noun, ReadonlySet<string>>
  /** Authors of the contributions that changed or were laid elsewhere, before or after. */
  readonly authors: ReadonlySet<string>
  /** Pictures that nothing refers to any more. */
  readonly orphans: readonly MediaId[]
  /** Something was erased for good. */
  readonly erased: boolean
}

/** What an owner is given. */
export interface Desk {
  readonly workshop: WorkshopId
  readonly state: State
  readonly store: Store
  readonly walls: WallBook
  readonly outcomes: Outcomes
  readonly clock: Clock
  readonly told: (told: Told) => void
  /** [D4] Takes the words of contributions out of all that was made of them. */
  readonly erasing: (rows: readonly Contribution[]) => Promise<void>
}

/**
 * The owner of one workshop: the one place where it changes. It orders commands and edits in one queue [T1],
 * decides them on scratch state, stores effects and outcomes in one commit, and only then lets the scratch
 * become the state and replies, feeds and walls go out; a failed commit drops the scratch and refuses the batch [T3].
 */
export class Owner {
  readonly #desk: Desk
  readonly #slots = new Slots()
  #queue: Job[] = []
  #draining = false
  /** The last batch could not be stored. */
  #failed = false
  #offAlarm: (() => void) | null = null
  #closed = false

  constructor(desk: Desk) {
    this.#desk = desk
    this.#setAlarm()
  }

  /** Committed state: to read, never to write. */
  get state(): State {
    return this.#desk.state
  }

  get walls(): WallBook {
    return this.#desk.walls
  }

  command(session: SessionId, command: Command): Promise<Reply> {
    return new Promise((reply) => this.#push({ kind: 'command', session, command, reply }))
  }

  system(command: SystemCommand): Promise<Reply> {
    return new Promise((reply) => this.#push({ kind: 'system', command, reply }))
  }

  edit(session: SessionId, wall: WallId, epoch: number, update: Uint8Array): Promise<Reply> {
    return new Promise((reply) => this.#push({ kind: 'edit', session, wall, epoch, update, reply }))
  }

  /** Nothing waits here, nothing will be due, and the disk holds all: it could be loaded again and be the same. */
  get idle(): boolean {
    const { state, walls } = this.#desk
    const waits = this.#closed || this.#draining || this.#queue.length > 0 || nextAlarm(state) !== null || walls.busy
    return !waits && !keepsInMemory(state)
  }

  /** How the disk is: told past the queue, which may be waiting for that very disk. No command reads it. */
  storage(disk: DiskState | null): void {
    evolve(this.#desk.state, put('storage', 'it', disk))
    this.#desk.told({ dirty: new Map([['storage', new Set(['it'])]]), authors: new Set(), orphans: [], erased: false })
  }

  /** Ends after what is queued has been decided. */
  async close(): Promise<void> {
    this.#closed = true
    this.#offAlarm?.()
    while (this.#draining) await pause(this.#desk.clock, batchMs)
  }

  #push(job: Job): void {
    if (this.#closed || this.#queue.length >= mostWaiting) return job.reply(unavailable)
    this.#queue.push(job)
    if (!this.#draining) void this.#drain()
  }

  async #drain(): Promise<void> {
    this.#draining = true
    await pause(this.#desk.clock, batchMs)
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, batchSize)
      try {
        await this.#run(batch)
      } catch (error) {
        // A broken invariant of ours: nothing of this batch was kept, and everyone is told so.
        console.error('batch dropped:', error)
        this.#failed = true
        for (const job of batch) job.reply(unavailable)
      }
    }
    this.#draining = false
    this.#setAlarm()
  }

  async #run(batch: readonly Job[]): Promise<void> {
    const { state, store, walls, outcomes, workshop } = this.#desk
    const now = this.#desk.clock.now()
    const scratch = fork(state)
    const replies: (() => void)[] = []
    const fresh = new Map<string, Reply>()
    const stored: { session: string; id: string; outcome: string }[] = []
    const edits: Extract<Job, { kind: 'edit' }>[] = []

    for (const job of batch) {
      if (job.kind === 'edit') {
        const right = wallRightOf(scratch, job.session, job.wall)
        if (right === 'edit') edits.push(job)
        else replies.push(() => job.reply(no(refusal('forbidden', 'this session may not edit this wall'))))
        continue
      }
      if (job.kind === 'system') {
        const reply = soundly(() => decideSystem(scratch, job.command, now), scratch)
        replies.push(() => job.reply(reply))
        continue
      }
      const key = `${job.session} ${job.command.id}`
      let reply = fresh.get(key) ?? outcomes.get(job.session, job.command.id)
      if (!reply) {
        reply = soundly(() => decide(scratch, job.command, actorOf(scratch, job.session), now), scratch)
        fresh.set(key, reply)
        const kept = keptReply(job.command, reply)
        stored.push({ session: job.session, id: job.command.id, outcome: JSON.stringify(kept) })
        replies.push(() => outcomes.put(job.session, job.command.id, kept))
      }
      const said = reply
      replies.push(() => job.reply(said))
    }

    const ops = handOps(state, scratch, this.#slots)
    const [taken, renewed] = [takenRows(state, scratch), wallsToRenew(state, scratch)]
    const writes: WallWrite[] = []
    let staged = false
    try {
      await walls.prepare(new Set([...ops.map((op) => op.wall), ...edits.map((e) => e.wall), ...renewed]))
      staged = true
      writes.push(...walls.rehearseHand(ops), ...walls.renew(renewed))
      for (const { wall, epoch, update, reply } of edits) {
        const rehearsed = walls.rehearseEdit(wall, epoch, update)
        if (!rehearsed.ok) {
          replies.push(() => reply(no(rehearsed.error)))
          continue
        }
        if (rehearsed.value.write) writes.push(rehearsed.value.write)
        for (const event of laidAnew(scratch, rehearsed.value.laid)) evolve(scratch, event)
        replies.push(() => reply({ ok: true, result: null }))
      }
      // Whatever else holds the words lets go of them first: after the commit nothing would say what to look for.
      if (taken.length > 0) await this.#desk.erasing(taken)
      // [D4] Noted with what takes them back: a server that is killed before the disk follows does it when it is back.
      for (const picture of orphansOf(state, scratch)) evolve(scratch, put('orphans', picture, true))
      const { facts, secrets } = changedRows(state, scratch)
      if (facts.length + secrets.length + stored.length + writes.length > 0)
        await store.commit({ workshop, facts, secrets, outcomes: stored, walls: writes, erases: taken.length > 0 })
    } catch (error) {
      // How the disk is, its watch says once: a line for each batch would fill what is left of it.
      if (!storageTroubleOf(error)) console.error('commit refused:', error instanceof Error ? error.message : error)
      if (staged) walls.drop()
      this.#failed = true
      for (const job of batch) job.reply(unavailable)
      return
    }
    this.#failed = false
    const told = tell(state, scratch)
    settle(scratch)
    if (rightful.some((noun) => told.dirty.has(noun))) walls.stir()
    walls.settle()
    for (const reply of replies) reply()
    this.#desk.told(told)
  }

  #setAlarm(): void {
    this.#offAlarm?.()
    this.#offAlarm = null
    const { clock } = this.#desk
    const due = this.#closed ? null : nextAlarm(this.#desk.state)
    if (due === null) return
    // A timer holds at most 2^31 ms; a clock that jumps is looked at again within the minute.
    const wait = Math.min(60_000, Math.max(this.#failed ? alarmPatienceMs : 0, due - clock.now()))
    this.#offAlarm = clock.after(wait, () => void this.system({ type: 'alarm/ring' }))
  }
}

/** Whether something stands in memory alone that is not derived: devices that are here, attendance that waits for its batch, and who was counted so far. */
const keepsInMemory = (state: State): boolean =>
  some(state.presence) || some(state.arrivals) || (only(state, 'stage').status !== 'ended' && some(state.answered))

const some = (shelf: State[Noun]): boolean => !shelf.entries().next().done

const no = (why: Refusal): Reply => ({ ok: false, refusal: why })
const unavailable: Reply = no(refusal('unavailable', 'nothing was saved; try again'))

/** A decision that breaks an invariant of ours is refused alone, for good: the rest of its batch is not its victim. */
function soundly(decision: () => Decided, scratch: State): Reply {
  let decided: Decided
  try {
    decided = decision()
  } catch (error) {
    console.error('a decision broke:', error)
    return no(refusal('bad-request', 'this cannot be done here'))
  }
  return take(scratch, decided)
}

/** Applies a decision to scratch state and words its reply. */
function take(scratch: State, decided: Decided): Reply {
  if (!decided.ok) return no(decided.error)
  for (const event of decided.value.events) evolve(scratch, event)
  return { ok: true, result: decided.value.result ?? null }
}

/** Reads off a scratch state, before it settles, what others must hear. */
function tell(state: State, scratch: State): Told {
  const dirty = new Map<Noun, ReadonlySet<string>>()
  for (const noun of nouns) {
    const changes = scratch[noun].changes()
    if (changes.size > 0) dirty.set(noun, new Set(changes.keys()))
  }
  const authors = new Set<string>()
  for (const [key, after] of scratch.contributions.changes())
    for (const row of [state.contributions.get(key), after]) if (row?.author) authors.add(row.author)
  // Whoever wrote a note hears where it lies.
  for (const key of scratch.laid.changes().keys()) {
    const author = scratch.contributions.get(key)?.author
    if (author) authors.add(author)
  }
  return {
    dirty,
    authors,
    orphans: orphansOf(state, scratch),
    erased: erasedRows(state, scratch).length > 0,
  }
}

/** Pictures that a scratch state took out of their contributions. */
function orphansOf(state: State, scratch: State): MediaId[] {
  const orphans = new Set<MediaId>()
  for (const [key, after] of scratch.contributions.changes()) {
    const before = state.contributions.get(key)
    if (before?.media && before.media !== after?.media) orphans.add(before.media)
  }
  return [...orphans]
}
