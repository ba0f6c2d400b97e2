import { passKey } from '../../shared/cards/sheet.ts'
import { actorOf } from '../../shared/people/actor.ts'
import { type Audience, audienceKey, audienceOf } from '../../shared/views/audience.ts'
import type { Dirty } from '../../shared/views/facet.ts'
import { Known } from '../../shared/views/view.ts'
import { youView } from '../../shared/views/you.ts'
import type { Noun, State } from '../../shared/workshop/state.ts'
import type { Encoded, EncodedFrame, Listener } from '../bus/port.ts'
import type { Clock } from '../clock.ts'
import type { Told } from './owner.ts'

/** At most one frame a device in so many ms. */
const frameMs = 100
/** [F2] Most lines that one session holds at a time: beyond them, the oldest is let go. */
export const linesPerSession = 8
/** Deltas kept of each audience, for devices that come back after a short while. */
const ringSize = 64

/** Devices that are written to in one turn of the event loop. */
const sendsATurn = 128

interface Hall {
  readonly audience: Audience
  readonly key: string
  readonly known: Known
  version: number
  whole: EncodedFrame | null
  view: Encoded | null
  /** The last deltas, as JSON. */
  readonly ring: string[]
  /** What brings a device up to date that heard a version last, by that version; until the next delta. */
  readonly missed: Map<number, EncodedFrame>
  readonly members: Set<Member>
}

interface Member {
  readonly session: string
  readonly face: 'own' | 'table'
  readonly listener: Listener
  hall: Hall
  you: string
}

const encoder = new TextEncoder()

function forget({ ring, missed }: Hall): void {
  ring.length = 0
  missed.clear()
}

/** Listeners of one workshop by audience: each view and each delta is computed and encoded once, and sent as one buffer to all. */
export class Hub {
  readonly #state: State
  readonly #boot: string
  readonly #clock: Clock
  readonly #halls = new Map<string, Hall>()
  readonly #members = new Set<Member>()
  /** Members by session, the oldest first: a storm of 2,000 who come back looks each of them up once. */
  readonly #lines = new Map<string, Set<Member>>()
  /** The highest version that any hall has reached: a hall that empties and fills again counts on from here, so that no version stands for two views. */
  #highest = 0
  #dirty = new Map<Noun, Set<string>>()
  #authors = new Set<string>()
  #offFlush: (() => void) | null = null
  #lastFlush = 0
  /** What is on its way to members, in order; a null frame is their own `you`. */
  #sends: { readonly member: Member; readonly frame: EncodedFrame | null }[] = []
  #turn: NodeJS.Immediate | null = null

  constructor(state: State, boot: string, clock: Clock) {
    this.#state = state
    this.#boot = boot
    this.#clock = clock
  }

  /** Begins to tell a session what its audience sees; null when the session has no right here any more. */
  listen(session: string, face: 'own' | 'table', after: string | null, listener: Listener): (() => void) | null {
    const actor = actorOf(this.#state, session)
    if (!actor) return null
    const own = this.#lines.get(session) ?? new Set()
    for (const oldest of [...own].slice(0, Math.max(0, own.size + 1 - linesPerSession))) {
      oldest.listener.bye(null, 'elsewhere')
      this.#leave(oldest)
    }
    const hall = this.#hall(audienceOf(actor, face))
    const member: Member = { session, face, listener, hall, you: '' }
    hall.members.add(member)
    this.#members.add(member)
    this.#lines.set(session, own.add(member))
    for (const frame of this.#since(hall, after)) listener.frame(frame)
    this.#tellYou(member)
    return () => this.#leave(member)
  }

  /** The view of an audience as it was told last, encoded once for all who come in; null when nobody of it listens yet. */
  told(audience: Audience): Encoded | null {
    const hall = this.#halls.get(audienceKey(audience))
    if (!hall) return null
    hall.view ??= { json: encoder.encode(hall.known.json()) }
    return hall.view
  }

  /** Takes what a commit changed and tells it, at most every 100 ms. */
  touched({ dirty, authors, erased }: Told): void {
    // [D4] Whoever comes back is told the whole, and nothing here keeps the words.
    if (erased) for (const hall of this.#halls.values()) forget(hall)
    for (const [noun, keys] of dirty) {
      const known = this.#dirty.get(noun) ?? new Set<string>()
      for (const key of keys) known.add(key)
      this.#dirty.set(noun, known)
    }
    for (const author of authors) this.#authors.add(author)
    const wait = Math.max(0, this.#lastFlush + frameMs - this.#clock.now())
    this.#offFlush ??= this.#clock.after(wait, () => this.flush())
  }

  flush(): void {
    this.#offFlush?.()
    this.#offFlush = null
    if (this.#dirty.size === 0) return
    this.#lastFlush = this.#clock.now()
    const dirty: Dirty = this.#dirty
    const authors = this.#authors
    this.#dirty = new Map()
    this.#authors = new Set()
    const people = [...(dirty.get('sessions') ?? []), ...(dirty.get('participants') ?? [])]
    const moved = new Set([...this.#linesOf(people)].filter((member) => !this.#settleIn(member, dirty)))
    for (const hall of this.#halls.values()) {
      const delta = this.#changed(hall, dirty)
      if (delta === null) continue
      hall.version++
      this.#highest = Math.max(this.#highest, hall.version)
      hall.whole = null
      hall.view = null
      const frame = this.#encode(hall, 'delta', delta)
      hall.missed.clear()
      hall.ring.push(delta)
      if (hall.ring.length > ringSize) hall.ring.shift()
      for (const member of hall.members) if (!moved.has(member)) this.#sends.push({ member, frame })
    }
    const keys = [...(dirty.get('voters') ?? []), ...(dirty.get('answered') ?? [])]
    const voters = new Set(keys.map((key) => key.slice(key.indexOf(':') + 1)))
    for (const member of moved) this.#sends.push({ member, frame: this.#whole(member.hall) }, { member, frame: null })
    const everyone = dirty.has('stage') || dirty.has('asks')
    const shown = [...(dirty.get('passes') ?? []), ...this.#holdersOf(voters)]
    const near = [...people, ...authors, ...voters, ...shown, ...(dirty.get('hands') ?? [])]
    for (const member of everyone ? this.#members : this.#linesOf(near))
      if (!moved.has(member) && this.#concerns(member, dirty, authors, voters))
        this.#sends.push({ member, frame: null })
    this.#send()
  }

  /** Sessions that show one of these cards. */
  #holdersOf(cards: ReadonlySet<string>): string[] {
    if (cards.size === 0) return []
    return [...this.#state.passes.entries()].flatMap(([session, { card }]) => (cards.has(card) ? [session] : []))
  }

  /** Members who listen as one of these sessions, or as one of these people: the others need not be looked at. */
  #linesOf(ids: readonly string[]): ReadonlySet<Member> {
    const found = new Set<Member>()
    for (const id of new Set(ids))
      for (const session of [id, ...(this.#state.seats.get(id) ?? [])])
        for (const member of this.#lines.get(session) ?? []) found.add(member)
    return found
  }

  /** Hands out what waits, some at a time: a frame for 2,000 devices does not keep the next command waiting. */
  #send(all = false): void {
    if (this.#turn) clearImmediate(this.#turn)
    this.#turn = null
    const now = all ? this.#sends : this.#sends.splice(0, sendsATurn)
    if (all) this.#sends = []
    for (const { member, frame } of now) {
      if (!this.#members.has(member)) continue
      if (frame) member.listener.frame(frame)
      else this.#tellYou(member)
    }
    if (this.#sends.length > 0) this.#turn = setImmediate(() => this.#send())
  }

  /** What changed for a hall. One whose view cannot be made is given up: its members come back, the others go on. */
  #changed(hall: Hall, dirty: Dirty): string | null {
    try {
      return hall.known.update(this.#state, dirty)
    } catch (error) {
      console.error(`the view of ${hall.key} broke:`, error)
      for (const member of [...hall.members]) {
        member.listener.bye(5_000, 'restart')
        this.#leave(member)
      }
      return null
    }
  }

  /**
   * Tells everyone to come back, spread over so many ms. Of all `devices` that are told, of other workshops too, so many
   * were told `before`; returns how many have been by now.
   */
  bye(spreadMs: number, before = 0, devices = this.#members.size): number {
    this.#send(true)
    let at = before
    for (const { listener } of this.#members) listener.bye(Math.round((spreadMs * at++) / devices) + 500, 'restart')
    return at
  }

  /** How many devices listen. */
  get size(): number {
    return this.#members.size
  }

  /** Whether the member is where it was; one whose audience changed is moved, one without a right is sent out. */
  #settleIn(member: Member, dirty: Dirty): boolean {
    const actor = actorOf(this.#state, member.session)
    if (!actor) {
      if (dirty.has('sessions') || dirty.has('participants')) this.#tellYou(member)
      member.listener.bye(null, 'removed')
      this.#leave(member)
      return true
    }
    const hall = this.#hall(audienceOf(actor, member.face))
    if (hall === member.hall) return true
    this.#quit(member)
    member.hall = hall
    hall.members.add(member)
    return false
  }

  /** Whether what changed may be something of this member's own. */
  #concerns(member: Member, dirty: Dirty, authors: ReadonlySet<string>, voters: ReadonlySet<string>): boolean {
    if (dirty.has('stage') || dirty.has('asks')) return true
    const session = this.#state.sessions.get(member.session)
    const seat = session?.turn ?? session?.participant ?? null
    if (authors.has(seat ?? member.session) || dirty.get('sessions')?.has(member.session)) return true
    if (dirty.get('passes')?.has(member.session)) return true
    // A holder's ballot is their card's.
    if (session?.role === 'holder') return voters.has(this.#state.passes.get(passKey(session.id, null))?.card ?? '')
    if (seat === null) return false
    if (dirty.get('participants')?.has(seat) || dirty.get('hands')?.has(seat)) return true
    return voters.has(seat)
  }

  #tellYou(member: Member): void {
    const you = youView(this.#state, member.session)
    const json = JSON.stringify(you)
    if (json === member.you) return
    member.you = json
    member.listener.you(you)
  }

  #hall(audience: Audience): Hall {
    const key = audienceKey(audience)
    let hall = this.#halls.get(key)
    if (!hall) {
      hall = {
        audience,
        key,
        known: new Known(this.#state, audience),
        version: ++this.#highest,
        whole: null,
        view: null,
        ring: [],
        missed: new Map(),
        members: new Set(),
      }
      this.#halls.set(key, hall)
    }
    return hall
  }

  /** Frames that bring a device up to date: what it missed when that is still here, else the whole view. */
  #since(hall: Hall, after: string | null): readonly EncodedFrame[] {
    const [boot, key, text] = after?.split('.') ?? []
    const version = Number(text)
    const behind = hall.version - version
    const here = boot === this.#boot && key === hall.key && Number.isInteger(version)
    if (!here || behind < 0 || behind > hall.ring.length) return [this.#whole(hall)]
    return behind === 0 ? [] : [this.#missed(hall, version)]
  }

  /** [S1] [D4] All that was told since a version, as one delta: what was said and taken back meanwhile is not said again. */
  #missed(hall: Hall, version: number): EncodedFrame {
    const known = hall.missed.get(version)
    if (known) return known
    const deltas = hall.ring.slice(version - hall.version).map((json) => JSON.parse(json) as Record<string, unknown>)
    const frame = this.#encode(hall, 'delta', JSON.stringify(Object.assign({}, ...deltas)))
    hall.missed.set(version, frame)
    return frame
  }

  #whole(hall: Hall): EncodedFrame {
    hall.whole ??= this.#encode(hall, 'view', hall.known.json())
    return hall.whole
  }

  #encode(hall: Hall, event: 'view' | 'delta', json: string): EncodedFrame {
    const id = `${this.#boot}.${hall.key}.${hall.version}`
    return { id, bytes: encoder.encode(`event: ${event}\nid: ${id}\ndata: ${json}\n\n`) }
  }

  #leave(member: Member): void {
    this.#members.delete(member)
    const own = this.#lines.get(member.session)
    own?.delete(member)
    if (own?.size === 0) this.#lines.delete(member.session)
    this.#quit(member)
  }

  #quit(member: Member): void {
    const { hall } = member
    hall.members.delete(member)
    // A line may end twice (let go, then cut): by then another hall may stand under that name.
    if (hall.members.size === 0 && this.#halls.get(hall.key) === hall) this.#halls.delete(hall.key)
  }
}
