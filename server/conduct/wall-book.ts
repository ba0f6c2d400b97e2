import { type Refusal, refusal } from '../../shared/api/refusals.ts'
import { must } from '../../shared/kernel/assert.ts'
import type { WallId, WorkshopId } from '../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { HandWork } from '../../shared/walls/hand.ts'
import type { Laid } from '../../shared/walls/judge.ts'
import type { WallFeed, WallListener } from '../bus/port.ts'
import type { Store, WallWrite } from '../store/port.ts'
import { Wall } from './wall.ts'

/** What a wall book stands on. */
export interface WallBookDeps {
  readonly store: Pick<Store, 'loadWall' | 'compactWall'>
  readonly workshop: WorkshopId
  readonly now?: () => number
  /** Told of what nobody in the room can mend; by default, the log. */
  readonly report?: (trouble: string) => void
}

/** A wall that nobody draws or changes leaves memory after so many ms. */
export const idleMs = 10 * 60_000

/** A wall whose log cannot be read whole: it is refused, and never written over [T6]. */
const unreadable = Symbol('unreadable')
type Entry = { readonly wall: Wall | typeof unreadable; touched: number }

/**
 * The walls of one workshop, for its owner: loaded when they are needed, edited on shadows, settled after the commit.
 * In a batch: `prepare` the walls it touches, rehearse, then `settle` or `drop`.
 */
export class WallBook {
  readonly #deps: WallBookDeps
  readonly #entries = new Map<WallId, Entry>()
  readonly #loading = new Map<WallId, Promise<Entry>>()
  readonly #staged = new Set<Wall>()
  /** Walls begun anew in this batch, under their next epoch. */
  readonly #renewed = new Map<WallId, Wall>()
  readonly #compacting = new Map<Wall, Promise<void>>()

  constructor(deps: WallBookDeps) {
    this.#deps = deps
  }

  /** Loads walls. Rejects when the store cannot be read now; a log that is broken for good is reported and its wall refused. */
  async prepare(walls: Iterable<WallId>): Promise<void> {
    this.#evict()
    await Promise.all([...walls].map((wall) => this.#entry(wall)))
  }

  /**
   * Plays an edit on the shadow of a prepared wall: what to store (null when the wall holds it already) and which notes
   * it laid where, or the refusal of the whole edit [T5].
   */
  rehearseEdit(
    id: WallId,
    epoch: number,
    update: Uint8Array,
  ): Result<{ write: WallWrite | null; laid: readonly Laid[] }, Refusal> {
    const wall = this.#prepared(id)
    if (wall === unreadable) return err(refusal('unavailable', 'this wall cannot be read'))
    if (epoch !== wall.epoch || this.#renewed.has(id))
      return err(refusal('wall/edit', `the wall was rebuilt: its epoch is ${wall.epoch}`))
    const rehearsed = wall.edit(update)
    if (!rehearsed.ok) return rehearsed
    if (rehearsed.value.update) this.#staged.add(wall)
    const write = rehearsed.value.update && { wall: id, epoch, update: rehearsed.value.update }
    return ok({ write, laid: rehearsed.value.laid })
  }

  /**
   * Does the hand's work on shadows of prepared walls: one update a wall. A wall that cannot be read is left as it is:
   * the ledger holds the words, and a room goes on without its wall.
   */
  rehearseHand(works: readonly HandWork[]): WallWrite[] {
    const byWall = Map.groupBy(works, ({ wall }) => wall)
    const writes: WallWrite[] = []
    for (const [id, own] of byWall) {
      const wall = this.#prepared(id)
      const update = wall === unreadable ? null : wall.work(own)
      if (wall === unreadable || !update) continue
      this.#staged.add(wall)
      writes.push({ wall: id, epoch: wall.epoch, update })
    }
    return writes
  }

  /**
   * [D4] Begins prepared walls anew under their next epoch, from what lies on them now: documents that never held what
   * is gone. A device that comes back with an older one is told so, and plays its own acts again one by one.
   */
  renew(walls: readonly WallId[]): WallWrite[] {
    return walls.flatMap((id) => {
      const wall = this.#prepared(id)
      if (wall === unreadable) {
        this.#report(`wall ${id} of workshop ${this.#deps.workshop} cannot be read: what was erased may still be in it`)
        return []
      }
      const update = wall.afresh()
      if (!update) return []
      const epoch = wall.epoch + 1
      this.#renewed.set(id, new Wall(id, epoch, [update]))
      return [{ wall: id, epoch, update }]
    })
  }

  /** The commit is on disk: live documents follow, and whoever listens hears it. */
  settle(): void {
    for (const wall of this.#staged) if (wall.settle() && wall.due && !this.#renewed.has(wall.id)) this.#compact(wall)
    this.#staged.clear()
    for (const [id, wall] of this.#renewed) {
      const before = this.#entries.get(id)?.wall
      this.#entries.set(id, { wall, touched: this.#now() })
      if (before instanceof Wall) before.end()
    }
    this.#renewed.clear()
  }

  /** Rights at walls may have changed: whoever holds one open looks again, before anything more is told. */
  stir(): void {
    for (const { wall } of this.#entries.values()) if (wall !== unreadable) wall.stir()
  }

  /** The commit failed: as if nothing had been rehearsed. */
  drop(): void {
    for (const wall of this.#staged) wall.drop()
    this.#staged.clear()
    this.#renewed.clear()
  }

  /** Listens to a wall. Rejects when it cannot be read. */
  async open(id: WallId, listener: WallListener): Promise<WallFeed> {
    const { wall } = await this.#entry(id)
    if (wall === unreadable) throw new Error(`wall ${id} cannot be read`)
    return wall.listen(listener)
  }

  /** Whether a wall is being drawn, loaded or put together. */
  get busy(): boolean {
    const heard = ({ wall }: Entry): boolean => wall !== unreadable && wall.listened
    return this.#loading.size > 0 || this.#compacting.size > 0 || [...this.#entries.values()].some(heard)
  }

  /** Resolves when nothing of ours is on its way to the store. */
  async close(): Promise<void> {
    while (this.#compacting.size > 0) await Promise.all(this.#compacting.values())
  }

  #prepared(id: WallId): Wall | typeof unreadable {
    return must(this.#entries.get(id), `wall ${id} was not prepared`).wall
  }

  async #entry(id: WallId): Promise<Entry> {
    const known = this.#entries.get(id)
    if (known) {
      known.touched = this.#now()
      return known
    }
    const loading = this.#loading.get(id) ?? this.#load(id)
    this.#loading.set(id, loading)
    try {
      return await loading
    } finally {
      this.#loading.delete(id)
    }
  }

  async #load(id: WallId): Promise<Entry> {
    const { epoch, updates } = await this.#deps.store.loadWall(this.#deps.workshop, id)
    const entry: Entry = { wall: this.#read(id, epoch, updates), touched: this.#now() }
    this.#entries.set(id, entry)
    return entry
  }

  #read(id: WallId, epoch: number, updates: readonly Uint8Array[]): Wall | typeof unreadable {
    try {
      return new Wall(id, epoch, updates)
    } catch (error) {
      this.#report(
        `wall ${id} of workshop ${this.#deps.workshop} cannot be read and stays as it is on disk: ${String(error)}`,
      )
      return unreadable
    }
  }

  /** Puts a log together in the background; what comes meanwhile stays after the state. */
  #compact(wall: Wall): void {
    if (this.#compacting.has(wall)) return
    const { entries, state, done } = wall.compact()
    const compacting = this.#deps.store
      .compactWall(this.#deps.workshop, wall.id, wall.epoch, entries, state)
      .then(
        () => true,
        (error: unknown) => {
          this.#report(`wall ${wall.id} keeps its long log: ${String(error)}`)
          return false
        },
      )
      .then((stored) => {
        this.#compacting.delete(wall)
        done(stored)
        if (stored && wall.due) this.#compact(wall)
      })
    this.#compacting.set(wall, compacting)
  }

  #evict(): void {
    const before = this.#now() - idleMs
    for (const [id, { wall, touched }] of this.#entries) {
      if (touched < before && (wall === unreadable || (!wall.listened && !this.#compacting.has(wall))))
        this.#entries.delete(id)
    }
  }

  #now = (): number => (this.#deps.now ?? Date.now)()

  #report = (trouble: string): void => (this.#deps.report ?? console.error)(trouble)
}
