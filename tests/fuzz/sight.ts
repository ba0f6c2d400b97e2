import type { World } from '../../shared/testing/world.ts'
import type { Noun, State } from '../../shared/workshop/state.ts'
import type { Canaries, Canary } from './canaries.ts'
import { type Eyes, lookerOf, mayKnow, mayRead, writerOf } from './readable.ts'

const always = Number.POSITIVE_INFINITY
/** What changes what many may read, and what changes contributions alone. */
const broad = ['stage', 'phases', 'workshop', 'tables', 'places', 'plan'] as const

const nameOf = ({ is, table, place }: Eyes): string => `${is} ${table ?? ''} ${place ?? ''}`

/** Who may read what, and until when each might, as a workshop goes on. */
export class Sight {
  readonly #world: World
  /** The hour at which things are told: a decision may be much older, on a slow disk. */
  readonly #now: () => number
  readonly #canaries: Canaries
  /** Until when all of a kind (or an author) might read a word or know a person: `who|what` → ms. */
  readonly #until = new Map<string, number>()
  /** Until when a session was of a kind, or spoke in a name: session → who → ms. */
  readonly #was = new Map<string, Map<string, number>>()
  readonly #writers = new Map<string, string>()
  #fresh = true

  constructor(world: World, canaries: Canaries, now: () => number) {
    this.#world = world
    this.#now = now
    this.#canaries = canaries
  }

  /** A word about something that has been there for a while. */
  made(): void {
    this.#fresh = true
  }

  /** Until when a session might read a word or hear of a person; null: it never might. `Infinity`: it may now. */
  until(session: string, what: string): number | null {
    let last: number | null = null
    for (const [who, until] of this.#was.get(session) ?? []) {
      const readable = who === what ? always : this.#until.get(`${who}|${what}`)
      if (readable !== undefined) last = Math.max(last ?? 0, Math.min(until, readable))
    }
    return last
  }

  /** Looks again at whatever these changes may have opened or closed. */
  look(dirty: ReadonlyMap<Noun, ReadonlySet<string>> | null = null): void {
    const { state } = this.#world
    const all = this.#fresh || dirty === null || broad.some((noun) => dirty.has(noun))
    if (dirty === null && !this.#fresh) return
    this.#fresh = false
    if (all || dirty?.has('sessions') || dirty?.has('participants')) this.#lookAtPeople(state)
    const rows = dirty?.get('contributions') ?? new Set<string>()
    const some = all || dirty?.has('asks') ? () => true : (canary: Canary) => concerns(state, canary, rows)
    if (!all && !dirty?.has('asks') && rows.size === 0) return
    const kinds = eyesIn(state)
    for (const canary of this.#canaries.all()) {
      if (!(all || canary.kind === 'note' || canary.kind === 'picture') || !some(canary)) continue
      for (const eyes of kinds) this.#note(`${nameOf(eyes)}|${canary.word}`, mayRead(state, eyes, canary))
      this.#noteWriter(canary.word, writerOf(state, canary))
    }
  }

  #lookAtPeople(state: State): void {
    for (const { id } of state.sessions.values()) {
      const looker = lookerOf(state, id)
      const now = looker ? [nameOf(looker), looker.voice] : []
      const was = this.#was.get(id) ?? new Map<string, number>()
      this.#was.set(id, was)
      for (const [who, until] of was) if (until === always && !now.includes(who)) was.set(who, this.#now())
      for (const who of now) was.set(who, always)
    }
    const kinds = eyesIn(state).filter(({ is }) => is === 'staff' || is === 'host')
    for (const { id } of state.participants.values())
      for (const eyes of kinds) this.#note(`${nameOf(eyes)}|${id}`, mayKnow(state, eyes, id))
  }

  #noteWriter(word: string, writer: string | null): void {
    const before = this.#writers.get(word)
    if (before !== undefined && before !== writer) this.#note(`${before}|${word}`, false)
    if (writer === null) return
    this.#writers.set(word, writer)
    this.#note(`${writer}|${word}`, true)
  }

  #note(key: string, readable: boolean): void {
    if (readable) this.#until.set(key, always)
    else if (this.#until.get(key) === always) this.#until.set(key, this.#now())
  }
}

const concerns = (state: State, { kind, about }: Canary, rows: ReadonlySet<string>): boolean =>
  kind === 'picture' ||
  (kind === 'note' && (rows.has(about) || [...rows].some((id) => state.contributions.get(id)?.copyOf === about)))

/** Every kind of eyes that a workshop has. */
function eyesIn(state: State): Eyes[] {
  const tables = [null, ...[...state.tables.values()].map(({ id }) => id)]
  const places = [null, ...[...state.places.values()].map(({ id }) => id)]
  return [
    { is: 'staff', table: null, place: null },
    { is: 'screen', table: null, place: null },
    ...tables.flatMap((table): Eyes[] => [
      { is: 'phone', table, place: null },
      { is: 'host', table, place: null },
    ]),
    ...places.map((place): Eyes => ({ is: 'kiosk', table: null, place })),
  ]
}
