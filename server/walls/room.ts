import type { WallId, WorkshopId } from '../../shared/kernel/ids.ts'
import type { Bus, WallFeed } from '../bus/port.ts'
import type { Clock } from '../clock.ts'
import { Allowances } from './allowance.ts'
import { type Clients, ClientsByWall } from './clients.ts'
import { Company } from './company.ts'
import { frameOf } from './frame.ts'
import { missingMessage, updateMessage, vectorMessage } from './protocol.ts'

/** What many do within so many ms leaves as one message; devices glide from one position that they hear to the next. */
const presenceMs = 100
/** [F2] Most lines that one session holds to one wall. */
const linesPerSession = 8

/** A socket as its room knows it. */
export interface Seat {
  readonly session: string
  /** A frame, the same bytes for everyone. */
  send(frame: Buffer): void
  /** Edits and presence in one piece. One who is slow is sent the edits alone, and everyone's presence again later. */
  glance(whole: Buffer, edits: Buffer | null, everyone: () => Buffer | null): void
  end(why: 'rebuilt' | 'fast'): void
  /** Looks again at what its session may do. */
  review(): Promise<void>
}

/** One wall at this edge: a single line to its owner, however many sockets draw it. */
export class WallRoom {
  readonly company: Company
  readonly #feed: WallFeed
  readonly #seats = new Set<Seat>()
  readonly #clock: Clock
  #edits: Buffer[] = []
  #offTick: (() => void) | null = null

  private constructor(feed: WallFeed, clock: Clock, clients: Clients) {
    this.#feed = feed
    this.#clock = clock
    this.company = new Company(clients)
  }

  /** Opens the line to a wall; null when there is no such wall, a rejection when it cannot be read now. */
  static async open(
    { bus, clock, clients }: { readonly bus: Bus; readonly clock: Clock; readonly clients: Clients },
    workshop: WorkshopId,
    wall: WallId,
    ended: () => void,
  ): Promise<WallRoom | null> {
    let room: WallRoom | null = null
    const feed = await bus.openWall(workshop, wall, {
      update: (update) => {
        if (room) room.#take(frameOf(updateMessage(update)))
      },
      rebuilt: () => {
        ended()
        room?.end()
      },
      rights: () => room?.review(),
    })
    if (feed) room = new WallRoom(feed, clock, clients)
    return room
  }

  get epoch(): number {
    return this.#feed.epoch
  }

  /** How many bytes it has: what a shadow of it costs to make. */
  get weight(): number {
    return this.#feed.weight()
  }

  /** Takes a seat in. A session holds so many lines to a wall: beyond them, its oldest is let go. */
  enter(seat: Seat): void {
    const own = [...this.#seats].filter(({ session }) => session === seat.session)
    for (const oldest of own.slice(0, Math.max(0, own.length + 1 - linesPerSession))) oldest.end('fast')
    this.#seats.add(seat)
  }

  leave(seat: Seat): void {
    this.#seats.delete(seat)
  }

  /** [F1] Rights may have changed: who has none any more is sent out before anything else is told. */
  review(): void {
    for (const seat of this.#seats) void seat.review()
  }

  close(): void {
    this.#offTick?.()
    this.#feed.close()
  }

  /** The edits of one commit leave together, as soon as it is over. */
  #take(edit: Buffer): void {
    if (this.#edits.length === 0) queueMicrotask(() => this.#tell())
    this.#edits.push(edit)
  }

  /** Presence has changed: it is told with whatever else changes within the tick. */
  stir(): void {
    this.#offTick ??= this.#clock.after(presenceMs, () => this.#tell())
  }

  /** Tells all that is new in one write a seat: what many show of themselves rides along with an edit. */
  #tell(): void {
    this.#offTick?.()
    this.#offTick = null
    const edits = this.#edits.length > 0 ? Buffer.concat(this.#edits) : null
    this.#edits = []
    const news = this.company.take()
    const presence = news && frameOf(news)
    if (presence) {
      const whole = edits ? Buffer.concat([edits, presence]) : presence
      for (const seat of this.#seats) seat.glance(whole, edits, () => this.everyone())
    } else if (edits) for (const seat of this.#seats) seat.send(edits)
  }

  /** Who is here and what they do; null when nobody shows anything. */
  everyone(): Buffer | null {
    const all = this.company.all()
    return all && frameOf(all)
  }

  /** Asks a device for what it holds and we miss. */
  vector(): Buffer {
    return frameOf(vectorMessage(this.#feed.stateVector()))
  }

  /** What a device misses; throws when what it says it holds cannot be read. */
  missing(vector: Uint8Array): Buffer {
    return frameOf(missingMessage(this.#feed.missing(vector)))
  }

  end(): void {
    for (const seat of [...this.#seats]) seat.end('rebuilt')
  }
}

/** The rooms of this edge, opened with their first socket and closed with their last. */
export class WallRooms {
  readonly allowances = new Allowances()
  readonly #clients = new ClientsByWall()
  readonly #bus: Bus
  readonly #clock: Clock
  readonly #rooms = new Map<string, { readonly room: Promise<WallRoom | null>; seats: number }>()

  constructor(bus: Bus, clock: Clock) {
    this.#bus = bus
    this.#clock = clock
  }

  /** Takes a place in a wall's room; `leave` gives it back. Null when there is no such wall. */
  async enter(
    workshop: WorkshopId,
    wall: WallId,
  ): Promise<{ readonly room: WallRoom; readonly leave: () => void } | null> {
    const key = `${workshop}/${wall}`
    const known = this.#rooms.get(key) ?? {
      room: WallRoom.open({ bus: this.#bus, clock: this.#clock, clients: this.#clients.of(key) }, workshop, wall, () =>
        this.#rooms.delete(key),
      ),
      seats: 0,
    }
    this.#rooms.set(key, known)
    known.seats++
    const leave = (): void => {
      if (--known.seats > 0) return
      if (this.#rooms.get(key) === known) this.#rooms.delete(key)
      known.room.then((room) => room?.close()).catch(() => undefined)
    }
    try {
      const room = await known.room
      if (room) return { room, leave }
      leave()
      return null
    } catch (error) {
      leave()
      throw error
    }
  }
}
