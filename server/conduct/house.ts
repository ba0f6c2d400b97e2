import { randomBytes } from 'node:crypto'
import type { Contribution } from '../../shared/contributions/contribution.ts'
import { as, type MediaId, type WorkshopId } from '../../shared/kernel/ids.ts'
import type { Event, State } from '../../shared/workshop/state.ts'
import type { DiskState } from '../../shared/workshop/storage.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import type { Clock } from '../clock.ts'
import type { Loaded, Store } from '../store/port.ts'
import { Hub } from './hub.ts'
import { Outcomes, readOutcome } from './outcomes.ts'
import { Owner } from './owner.ts'
import { lacking, readState } from './rows.ts'
import { WallBook } from './wall-book.ts'

/** One workshop at work: its owner and those who listen to it. */
export interface Room {
  readonly owner: Owner
  readonly hub: Hub
}

/** A workshop that cannot be opened as it is stored: told once in the log, and out of order alone. */
export class Damaged extends Error {
  /** Itself, where that row can still be read. */
  readonly workshop: Workshop | null

  constructor(sentence: string, workshop: Workshop | null) {
    super(sentence)
    this.workshop = workshop
  }
}

/** What the house is given. */
export interface HouseDeps {
  readonly store: Store
  readonly clock: Clock
  /** Removes a picture that nothing refers to any more. */
  readonly forget: (workshop: WorkshopId, picture: MediaId) => Promise<void>
  /** [D4] Takes the words of contributions that are about to be erased or withdrawn out of all that was made of them. */
  readonly erasing?: (workshop: WorkshopId, rows: readonly Contribution[]) => Promise<void>
  /** [D4] Staff have erased some: traces may be scrubbed from the files. */
  readonly erased?: () => void
}

/** A workshop that nobody uses leaves memory after so many ms. */
export const idleMs = 10 * 60_000

interface Entry {
  readonly room: Promise<Room | null>
  /** The same once it is open. */
  open: Room | null
  touched: number
}

/** Every workshop of this server, each loaded when somebody asks for it and let go when nobody has used it for a while. */
export class House {
  readonly #deps: HouseDeps
  readonly #rooms = new Map<WorkshopId, Entry>()
  readonly #damaged = new Set<WorkshopId>()
  #disk: DiskState | null = null

  constructor(deps: HouseDeps) {
    this.#deps = deps
  }

  /** The room of a workshop; null when nothing is stored under that id. A load that failed is tried again next time. */
  room(workshop: WorkshopId): Promise<Room | null> {
    const { clock } = this.#deps
    const known = this.#rooms.get(workshop)
    if (known) {
      known.touched = clock.now()
      return known.room
    }
    this.letGo()
    const entry: Entry = { room: this.#open(workshop), open: null, touched: clock.now() }
    this.#rooms.set(workshop, entry)
    entry.room.then(
      (room) => {
        entry.open = room
        if (!room) this.#rooms.delete(workshop)
      },
      () => this.#rooms.delete(workshop),
    )
    return entry.room
  }

  /**
   * Lets workshops go that nobody has used for a while: no device listens, nothing is queued, no clock runs, no wall is
   * open. Whoever was given such a room has used it by now, for all that a caller does with it begins at once: there is
   * never a second owner of what somebody still holds.
   */
  letGo(): void {
    const before = this.#deps.clock.now() - idleMs
    for (const [workshop, { open, touched }] of this.#rooms) {
      if (!open || touched > before || open.hub.size > 0 || !open.owner.idle) continue
      this.#rooms.delete(workshop)
      void open.owner.close()
    }
  }

  /** How the disk is: every workshop is told, and those that are loaded later. */
  async storage(disk: DiskState | null): Promise<void> {
    this.#disk = disk
    for (const { room } of this.#rooms.values()) (await room.catch(() => null))?.owner.storage(this.#disk)
  }

  /** Lays the first rows of a workshop. */
  async create(workshop: WorkshopId, seed: readonly Event[]): Promise<void> {
    const facts = seed.map(({ noun, key, row }) => ({ noun, key, body: JSON.stringify(row) }))
    await this.#deps.store.commit({ workshop, facts, secrets: [], outcomes: [], walls: [], erases: false })
  }

  /** State as last committed; null for a workshop that does not exist. One that nobody is in is read and let go again. */
  async read(workshop: WorkshopId): Promise<State | null> {
    const known = this.#rooms.get(workshop)
    if (known) return (await known.room)?.owner.state ?? null
    const loaded = await this.#deps.store.load(workshop)
    return loaded.facts.length > 0 ? this.#sound(workshop, loaded).state : null
  }

  /** [D3] Ends a workshop and erases its state. Until that is done it answers as if it could not be written. */
  async erase(workshop: WorkshopId): Promise<void> {
    const room = await this.room(workshop).catch(nullIfDamaged)
    if (room) {
      await room.owner.close()
      room.hub.bye(0)
      await room.owner.walls.close()
    }
    await this.#deps.store.erase(workshop)
    this.#rooms.delete(workshop)
  }

  /** Lets what is queued be decided, tells every device when to come back, each at its own moment, and ends. */
  async close(spreadMs: number): Promise<void> {
    const opening = await Promise.all([...this.#rooms.values()].map(({ room }) => room.catch(() => null)))
    const rooms = opening.filter((room) => room !== null)
    await Promise.all(rooms.map(({ owner }) => owner.close()))
    const devices = rooms.reduce((sum, { hub }) => sum + hub.size, 0)
    let before = 0
    for (const { hub } of rooms) {
      hub.flush()
      before = hub.bye(spreadMs, before, devices)
    }
    await Promise.all(rooms.map(({ owner }) => owner.walls.close()))
  }

  /** The hour of this house, server ms. */
  get now(): number {
    return this.#deps.clock.now()
  }

  /** Whether a workshop is running here: its clock must go on as it did. */
  get running(): boolean {
    return [...this.#rooms.values()].some(({ open }) => open?.owner.state.stage.get('it')?.status === 'running')
  }

  /** Figures for operators: counts only. */
  async counts(): Promise<{ workshops: number; devices: number }> {
    const rooms = (await Promise.all([...this.#rooms.values()].map(({ room }) => room.catch(() => null)))).filter(
      (r) => r !== null,
    )
    return { workshops: rooms.length, devices: rooms.reduce((sum, room) => sum + room.hub.size, 0) }
  }

  /** Reads a workshop's rows; throws when it has lost what it cannot be without, and says so once. */
  #sound(workshop: WorkshopId, loaded: Loaded): ReturnType<typeof readState> {
    const read = readState(loaded)
    const lost = lacking(read.state)
    if (lost.length === 0) return read
    const sentence = `Workshop ${workshop} cannot be opened: its ${lost.join(' and ')} cannot be read. Restore a backup.`
    if (!this.#damaged.has(workshop)) console.error(sentence)
    this.#damaged.add(workshop)
    throw new Damaged(sentence, read.state.workshop.get('it') ?? null)
  }

  async #open(workshop: WorkshopId): Promise<Room | null> {
    const { store, clock } = this.#deps
    const loaded = await store.load(workshop)
    if (loaded.facts.length === 0) return null
    const { state, aside } = this.#sound(workshop, loaded)
    if (aside.length > 0) console.error(`workshop ${workshop}: ${aside.length} rows set aside: ${aside.join(', ')}`)
    const outcomes = new Outcomes()
    for (const { session, id, outcome } of loaded.outcomes) {
      const reply = readOutcome(outcome)
      if (reply) outcomes.put(session, id, reply)
    }
    // A boot of its own for each time that it is loaded: versions are counted anew.
    const hub = new Hub(state, randomBytes(4).toString('hex'), clock)
    const walls = new WallBook({ store, workshop, now: clock.now })
    const owner = new Owner({
      workshop,
      state,
      store,
      walls,
      outcomes,
      clock,
      erasing: async (rows) => this.#deps.erasing?.(workshop, rows),
      told: (told) => {
        hub.touched(told)
        void this.#forget(workshop, owner, told.orphans)
        if (told.erased) this.#deps.erased?.()
      },
    })
    if (this.#disk) owner.storage(this.#disk)
    void this.#forget(
      workshop,
      owner,
      [...state.orphans.entries()].map(([picture]) => as<MediaId>(picture)),
    )
    return { owner, hub }
  }

  /** [D4] Takes pictures off the disk; one that could not be is tried again when the workshop is loaded next. */
  async #forget(workshop: WorkshopId, owner: Owner, pictures: readonly MediaId[]): Promise<void> {
    const gone: MediaId[] = []
    for (const picture of pictures) {
      try {
        await this.#deps.forget(workshop, picture)
        gone.push(picture)
      } catch (error) {
        console.error('picture kept:', error)
      }
    }
    if (gone.length > 0) await owner.system({ type: 'pictures/gone', media: gone })
  }
}

/** For those who go on without it: null for a damaged workshop; throws whatever else it is. */
export function nullIfDamaged(error: unknown): null {
  if (error instanceof Damaged) return null
  throw error
}

/** For those who have something to do with a damaged workshop; throws whatever else it is. */
export function asDamaged(error: unknown): Damaged {
  if (error instanceof Damaged) return error
  throw error
}
