import { rm } from 'node:fs/promises'
import * as Y from 'yjs'
import type { Chance } from '../../server/rehearsal/chance.ts'
import { pause } from '../../server/rehearsal/device.ts'
import { Office } from '../../server/rehearsal/office.ts'
import { freshSpot, launch, type ServerProcess, type Spot } from '../../server/rehearsal/start-server.ts'
import { fetchWall } from '../campaign/wall-writer.ts'
import { halfDone } from './atomic.ts'
import { type Cast, chanceOf, openCast } from './cast.ts'
import { readCopy } from './copy.ts'
import { databaseWitness, type Shelf } from './database-witness.ts'
import { noteThere } from './facts.ts'
import { feedWitness, type Listener, listenAnew } from './feed-witness.ts'
import { Gates } from './gate.ts'
import { judge, type Witness } from './judge.ts'
import { drawKill, type Kill } from './kills.ts'
import type { Company } from './lane.ts'
import { picturesWitness, wallsWitness } from './other-witnesses.ts'
import { Probe } from './probe.ts'
import { Promises } from './promises.ts'
import { forgotten, halves, wallsIn } from './whole.ts'

/** What was seen over some cycles; sentences where a promise was broken. */
export interface Seen {
  cycles: number
  acked: number
  readonly lost: string[]
  readonly twice: string[]
  /** What one commit should have stored together. */
  readonly half: string[]
  readonly undecodable: string[]
  /** From starting the process again to the first write that it accepted, ms. */
  readonly restartMs: number[]
}

/** Everyone is at rest, or has a fresh view, within so many ms, on a machine that is busy. */
const patienceMs = 90_000

/** A kill waits so long for its moment, ms; then it comes at any instant. */
const springMs = 500

/** One data folder from its founding on, with two workshops at work, killed again and again. */
export class Evening {
  readonly seen: Seen
  readonly #spot: Spot
  readonly #chance: Chance
  readonly #gates = new Gates()
  readonly #promises = new Promises()
  readonly #broken: string[] = []
  #server: ServerProcess
  #casts: readonly Cast[] = []
  #probe: Probe | null = null
  #trap: ((moment: 'sent' | 'answered', type: string) => void) | null = null
  #failed: Promise<never> = new Promise(() => {})

  private constructor(spot: Spot, seed: string, seen: Seen) {
    this.#spot = spot
    this.#chance = chanceOf(seed)
    this.seen = seen
    this.#server = launch(spot)
  }

  /** Plays an evening of so many kills and adds what was seen. Rejects when somebody never gets an answer. */
  static async play(seed: string, cycles: number, seen: Seen): Promise<void> {
    const log: string[] = []
    const spot = { ...(await freshSpot()), log: (text: string) => void log.push(text) }
    const evening = new Evening(spot, seed, seen)
    try {
      await evening.#found()
      for (let n = 0; n < cycles; n++) await evening.#cycle(drawKill(evening.#chance))
      await evening.#last()
    } catch (error) {
      console.error(log.join('').slice(-4_000))
      throw error
    } finally {
      seen.acked += evening.#promises.acked
      await evening.#end()
    }
  }

  async #found(): Promise<void> {
    const office = await Office.join(this.#server.base, await this.#server.listening)
    const company: Company = {
      base: this.#server.base,
      gates: this.#gates,
      promises: this.#promises,
      chance: this.#chance,
      broken: this.#broken,
      trap: (moment, type) => this.#trap?.(moment, type),
    }
    this.#gates.line.open()
    const chance = this.#chance
    this.#casts = [
      await openCast(company, office, { kit: 'idees', phases: 2 + chance.below(2), places: [] }),
      await openCast(company, office, { kit: 'arbrisseau', phases: 1 + chance.below(7), places: ['pole'] }),
    ]
    this.#probe = await Probe.join(company, this.#casts[0]?.conductor.view?.join.code ?? '')
    this.#failed = new Promise((_, failed) => {
      for (const cast of this.#casts) cast.begin(failed)
    })
    this.#gates.open()
  }

  /** One life of the server: it comes back, everything stands, everyone works, it is killed, and what is on disk is read. */
  async #cycle(kill: Kill): Promise<void> {
    if (kill.during === 'start') {
      if (this.#gates.isOpen) await this.#kill()
      this.#server = launch(this.#spot)
      await pause(kill.afterMs)
    } else {
      await this.#comeBack(kill.during === 'return' ? kill.afterMs : null)
      if (kill.during === 'load') await this.#load(kill)
    }
    await this.#kill()
    await this.#readDisk()
    this.seen.cycles++
  }

  /** Starts the server where it is down. `thenMs`: leaves everybody in the middle of sending again after so many ms. */
  async #comeBack(thenMs: number | null): Promise<void> {
    if (this.#gates.isOpen && thenMs === null) return
    if (this.#gates.isOpen) await this.#kill()
    const launched = performance.now()
    this.#server = launch(this.#spot)
    await this.#unlessFailed(this.#probe?.writes(patienceMs) ?? Promise.resolve())
    this.seen.restartMs.push(performance.now() - launched)
    this.#gates.line.open()
    if (thenMs !== null) return pause(thenMs)
    await this.#unlessFailed(this.#gates.still('play', patienceMs))
    await this.#allStands()
    this.#gates.play.open()
  }

  /** Everyone works until the moment that the kill waits for. */
  async #load({ trap, asks, afterMs, ending }: Kill): Promise<void> {
    await pause(30 + this.#chance.below(120))
    for (const { conductor, tidier, walls } of this.#casts) {
      conductor.closes = asks === 'close'
      tidier.hides = asks === 'hide'
      if (asks === 'burst') for (const wall of walls) wall.burst = 450
    }
    if (trap) {
      const sprung = new Promise<void>((spring) => {
        this.#trap = (moment, type) => {
          if (moment === trap.at && (trap.types === null || trap.types.includes(type))) spring()
        }
      })
      await this.#unlessFailed(Promise.race([sprung, pause(springMs)]))
      this.#trap = null
    }
    if (ending) void this.#server.end('SIGTERM')
    await this.#unlessFailed(pause(afterMs))
  }

  async #kill(): Promise<void> {
    const gone = this.#server.end('SIGKILL')
    this.#gates.shut()
    await gone
    await this.#unlessFailed(this.#gates.still('anywhere', patienceMs))
  }

  /** What the killed server left on disk, read row by row. */
  async #readDisk(closedBefore = 0): Promise<void> {
    const { workshops, undecodable } = await readCopy(this.#spot.dataDir)
    this.seen.undecodable.push(...undecodable)
    const shelves = new Map<string, Shelf>()
    for (const [id, stored] of workshops) {
      const walls = wallsIn(stored)
      this.seen.undecodable.push(...walls.undecodable)
      this.seen.half.push(...halves(stored.state, walls.documents), ...forgotten(stored.state, closedBefore))
      const epochs = new Map([...stored.walls].map(([wall, { epoch }]) => [wall, epoch]))
      shelves.set(id, { state: stored.state, documents: walls.documents, epochs })
    }
    const witness = databaseWitness(shelves)
    this.#hears(witness)
    this.seen.half.push(...halfDone(this.#promises, witness, workshops.values()))
    this.seen.lost.push(...this.#shownTooEarly(shelves))
  }

  /** [DESIGN 1.6] What any screen showed before the kill is on disk. */
  *#shownTooEarly(shelves: ReadonlyMap<string, Shelf>): Iterable<string> {
    for (const { workshop, listeners, walls } of this.#casts) {
      const shelf = shelves.get(workshop)
      for (const { device } of listeners)
        for (const id of Object.keys(device.view && 'notes' in device.view ? device.view.notes : {}))
          if (!shelf?.state.contributions.has(id) && !this.#promises.isReleased(noteThere(id)))
            yield `note ${id} was shown and is not on disk`
      for (const { writer } of walls) {
        const doc = writer && shelf?.documents.get(writer.wall)
        // A wall that was rebuilt meanwhile holds the same in another document.
        if (writer && writer.epoch === (shelf?.epochs?.get(writer.wall) ?? 0))
          yield* ahead(writer.doc, doc ?? new Y.Doc(), `wall ${writer.wall} was shown`)
      }
    }
  }

  /** Everything is answered and nobody does anything: what each device hears is what was promised. */
  async #allStands(): Promise<void> {
    const lanes = this.#casts.flatMap((cast) => cast.lanes)
    await Promise.all(lanes.filter(() => this.#chance.may(0.5)).map((lane) => lane.repeats()))
    const listeners = this.#casts.flatMap((cast) => cast.listeners)
    await listenAnew(listeners, patienceMs)
    await this.#hearsFeeds(listeners)
    const walls = new Map<string, Y.Doc>()
    for (const { workshop, conductor, walls: writers } of this.#casts)
      for (const { writer } of writers) {
        if (!writer) continue
        const { doc, epoch } = await fetchWall(conductor.lane.device, writer.wall)
        walls.set(`${workshop}/${writer.wall}`, doc)
        if (writer.epoch === epoch) this.seen.lost.push(...ahead(writer.doc, doc, `wall ${writer.wall} was shown`))
      }
    this.#hears(wallsWitness(walls))
    await this.#hearsPictures()
    this.seen.lost.push(...this.#broken.splice(0))
  }

  /** A view may be a tenth of a second old, and be made good by the next frame. */
  async #hearsFeeds(listeners: readonly Listener[]): Promise<void> {
    for (let tries = 0; tries < 40; tries++) {
      const { lost, twice } = judge(this.#promises, feedWitness(listeners))
      if (lost.length + twice.length === 0) return
      await pause(50)
    }
    this.#hears(feedWitness(listeners))
  }

  /** A picture that was taken back leaves the disk a little later than its note. */
  async #hearsPictures(): Promise<void> {
    const facts = [...this.#promises.all()].map(({ fact }) => fact)
    let witness = await picturesWitness(this.#spot.dataDir, facts)
    for (let tries = 0; tries < 40 && judge(this.#promises, witness).twice.length > 0; tries++) {
      await pause(50)
      witness = await picturesWitness(this.#spot.dataDir, facts)
    }
    this.#hears(witness)
  }

  #hears(witness: Witness): void {
    const { lost, twice } = judge(this.#promises, witness)
    this.seen.lost.push(...lost)
    this.seen.twice.push(...twice)
  }

  /** After the last kill: it comes back once more, everything stands, votes that were closing close, and it ends by itself. */
  async #last(): Promise<void> {
    await this.#comeBack(null)
    this.#gates.play.shut()
    await this.#unlessFailed(this.#gates.still('play', patienceMs))
    await this.#allStands()
    // A drain takes half a second here; a busy machine has three times as long.
    const drained = Date.now()
    await pause(1_500)
    await this.#server.end('SIGTERM')
    await this.#readDisk(drained)
  }

  async #end(): Promise<void> {
    for (const { listeners, walls } of this.#casts) {
      for (const { device } of listeners) device.leave()
      for (const { writer } of walls) writer?.leave()
    }
    this.#probe?.leave()
    await this.#server.end('SIGKILL')
    await rm(this.#spot.dataDir, { recursive: true, force: true })
  }

  #unlessFailed<T>(step: Promise<T>): Promise<T> {
    return Promise.race([step, this.#failed])
  }
}

/** Where a device holds more of others' edits than there is. */
function* ahead(device: Y.Doc, standing: Y.Doc, what: string): Iterable<string> {
  const held = Y.decodeStateVector(Y.encodeStateVector(standing))
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(device)))
    if (client !== device.clientID && clock > (held.get(client) ?? 0)) yield `${what} beyond what stands`
}
