import { isDeepStrictEqual } from 'node:util'
import type { Owner } from '../../server/conduct/owner.ts'
import type { Commit } from '../../server/store/port.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { Kit } from '../../shared/kits/kit.ts'
import { World } from '../../shared/testing/world.ts'
import type { Decided } from '../../shared/workshop/deciding.ts'
import { evolve } from '../../shared/workshop/evolve.ts'
import { type Event, nouns, put, type State, volatile } from '../../shared/workshop/state.ts'
import type { SystemCommand } from '../../shared/workshop/system.ts'
import type { Ear, Job } from './witness.ts'

/** Looks at a command before it takes effect; what it returns is done once the command has been accepted. */
export type Clerk = (world: World, job: Job & { kind: 'command' }) => () => void

/** Who keeps books of what is done. */
export interface Books {
  readonly clerks: readonly Clerk[]
  /** Told of what the house itself asked, once it has been done. */
  readonly housed: (command: SystemCommand) => void
  /** Told of an edit of a wall that was acknowledged. */
  readonly edited: (job: Job & { kind: 'edit' }) => void
}

/**
 * The workshop as the pure rules say that it must be: what the real owner says that it decided is decided again, in the
 * same order and at the same hour, one by one and without a batch, a disk or a restart.
 */
export class Model {
  readonly world: World
  /** How often something was decided. */
  changes = 0
  /** What is wrong, as sentences. */
  readonly problems: string[] = []
  readonly #now: () => number
  readonly #books: Books
  readonly #outcomes = new Map<string, Reply>()
  readonly #waiting = new Set<Job>()
  readonly #lying: Event[] = []
  #life: object = {}
  readonly #decidedAt = new Map<Job, number>()
  #last: { readonly jobs: readonly Job[]; readonly at: number } = { jobs: [], at: 0 }
  #owner: Owner | null = null

  constructor(kit: Kit, now: () => number, books: Books) {
    this.world = new World(kit)
    this.#now = now
    this.#books = books
    this.#reload()
  }

  /** An ear for one server's life; after `forget` nothing that it says counts. */
  ear(): Ear {
    const life = {}
    this.#life = life
    return {
      asked: (job, owner) => {
        if (this.#life !== life) return
        // A workshop that nobody used had left memory, and was loaded again.
        if (this.#owner && this.#owner !== owner) this.#reload()
        this.#owner = owner
        this.#waiting.add(job)
      },
      answered: (job, reply) => {
        if (this.#life === life && this.#waiting.delete(job))
          this.#apply(job, reply, this.#decidedAt.get(job) ?? this.#now())
      },
      storage: (disk) => {
        if (this.#life === life) evolve(this.world.state, put('storage', 'it', disk))
      },
    }
  }

  /** A commit is on disk: where its edits laid notes is heard from it, and judged against the walls later. */
  stored(commit: Commit): void {
    for (const { noun, key, body } of commit.facts)
      if (noun === 'laid' && body !== null) this.#lying.push(put('laid', key, JSON.parse(body) as never))
  }

  /** What has been decided now will be answered much later. */
  stalled(): void {
    for (const job of this.#waiting) this.#decidedAt.set(job, this.#now())
  }

  /** All that was said has come to rest. */
  rested(): void {
    for (const event of this.#lying.splice(0)) {
      const row = event.noun === 'laid' && event.row
      if (row) this.world.system({ type: 'wall/laid', notes: [{ contribution: event.key, ...row }] })
    }
  }

  /** The server is in a commit that it will not hear of. */
  dying(): void {
    this.#last = { jobs: [...this.#waiting], at: this.#now() }
  }

  /** The server's memory is gone. `kept`: what it was deciding as it died is on disk, though nobody heard. */
  forget(kept: boolean): void {
    this.#life = {}
    this.#owner = null
    this.#waiting.clear()
    if (kept) for (const job of this.#last.jobs) this.#apply(job, null, this.#last.at)
    this.#last = { jobs: [], at: 0 }
    this.rested()
    this.#reload()
  }

  /** What the server itself holds; the model's while none runs. */
  get held(): State {
    return this.#owner?.state ?? this.world.state
  }

  /** Whether the server's own state is the model's, row by row; the first rows that differ, or null. */
  differs(): string | null {
    if (!this.#owner) return null
    const [a, b] = [this.world.state, this.#owner.state].map((state) => new Set(rowsOf(state))) as [
      Set<string>,
      Set<string>,
    ]
    const wrong = [...a].filter((line) => !b.has(line)).map((line) => `model: ${line}`)
    wrong.push(...[...b].filter((line) => !a.has(line)).map((line) => `server: ${line}`))
    return wrong.length > 0 ? wrong.slice(0, 4).join('\n') : null
  }

  #apply(job: Job, reply: Reply | null, at = this.#now()): void {
    this.world.now = at
    this.changes++
    if (reply && !reply.ok && reply.refusal.code === 'unavailable') return
    if (job.kind === 'edit') return reply?.ok ? this.#books.edited(job) : undefined
    if (job.kind === 'system') {
      const done = this.world.system(job.command)
      if (reply ? reply.ok : done.ok) this.#books.housed(job.command)
      return this.#same(job, reply, done)
    }
    const key = `${job.session} ${job.command.id}`
    const before = this.#outcomes.get(key)
    if (before) {
      if (reply && !sameOutcome(before, reply, job.command.type))
        this.problems.push(
          `[contract] ${job.command.type} again was answered otherwise: ${JSON.stringify([before, reply])}`,
        )
      return
    }
    const books = this.#books.clerks.map((clerk) => clerk(this.world, job))
    const decided = this.world.take(job.session, job.command)
    this.#outcomes.set(key, reply ?? worded(decided))
    if (reply ? reply.ok : decided.ok) for (const book of books) book()
    this.#same(job, reply, decided)
  }

  #same(job: Exclude<Job, { kind: 'edit' }>, reply: Reply | null, decided: Decided): void {
    const expected = worded(decided)
    if (reply && !isDeepStrictEqual(plain(reply), plain(expected)))
      this.problems.push(
        `[T2] ${job.command.type} was answered ${JSON.stringify(reply)}, the rules say ${JSON.stringify(expected)}`,
      )
  }

  /** What a restart leaves: hands and presence are gone, what is derived is derived again. */
  #reload(): void {
    const { state } = this.world
    const rows: Event[] = []
    for (const noun of nouns)
      for (const [key, row] of [...state[noun].entries()]) {
        state[noun].put(key, null)
        if (!volatile.has(noun)) rows.push({ noun, key, row } as Event)
      }
    for (const event of rows.sort((a, b) => (a.key < b.key ? -1 : 1))) evolve(state, event)
    this.world.onSettled?.(new Map(nouns.map((noun) => [noun, new Set<string>()])))
  }
}

/** All that the rules decide: which pictures are still to be taken off the disk is the owner's own book. */
function* rowsOf(state: State): Iterable<string> {
  for (const noun of nouns.filter((one) => one !== 'orphans'))
    for (const [key, row] of state[noun].entries()) yield `${noun} ${key} ${JSON.stringify(ordered(row))}`
}

/** The same with its keys in order: what was read from disk has them in another. */
const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([x], [y]) => (x < y ? -1 : 1))
            .map(([key, inner]) => [key, ordered(inner)]),
        )
      : value

const worded = (decided: Decided): Reply =>
  decided.ok ? { ok: true, result: decided.value.result ?? null } : { ok: false, refusal: decided.error }

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

/** The same again; of an answer only the yes is kept [S2]. */
const sameOutcome = (before: Reply, reply: Reply, type: string): boolean =>
  isDeepStrictEqual(plain(before), plain(reply)) ||
  (type === 'answer/give' && before.ok && isDeepStrictEqual(plain(reply), { ok: true, result: null }))
