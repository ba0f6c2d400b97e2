import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SystemCommand } from '../../shared/workshop/system.ts'
import { AttendanceBook } from './attendance-book.ts'
import { BallotBook } from './ballot-book.ts'
import { Canaries } from './canaries.ts'
import { CardBook } from './card-book.ts'
import { Chance } from './chance.ts'
import type { Hall } from './device.ts'
import { Hours } from './hours.ts'
import { Judge } from './judge.ts'
import { LedgerBook } from './ledger-book.ts'
import { Model } from './model.ts'
import { Rest } from './rest.ts'
import { Room, seedOf } from './room.ts'
import { sequence } from './sequence.ts'
import { type Ending, Site, type Spoils } from './site-fixture.ts'
import type { WallLine } from './wall-line.ts'
import { WallsBook } from './walls-book.ts'

/** Real files, in a folder held in memory where there is one: what a disk forgets is for `npm run crash` to find. */
const shelf = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A workshop being played: the real server, everyone's devices, and the books that are kept of it. */
export class Play {
  readonly hours = new Hours()
  readonly rest = new Rest(() => this.hours.stirs)
  readonly canaries = new Canaries()
  readonly cards = new CardBook()
  readonly ballots = new BallotBook(this.cards)
  readonly ledger = new LedgerBook()
  readonly walls = new WallsBook()
  readonly attendance = new AttendanceBook()
  readonly problems: string[] = []
  readonly chance: Chance
  /** Nobody waits for answers here: what is said next may come before them. */
  readonly hasty: boolean
  readonly #flying: Promise<unknown>[] = []
  readonly model: Model
  readonly judge: Judge
  readonly site: Site
  readonly room: Room
  /** Pictures that somebody sent. */
  readonly pictures: string[] = []
  readonly lines: WallLine[] = []
  /** Characters of voter cards, and where they are good. */
  readonly codes: { readonly code: string; readonly place: string }[] = []
  readonly #root: string
  readonly #seed

  constructor(seed: number, spoils: Spoils = {}) {
    this.chance = new Chance(seed)
    this.hasty = seed % 3 === 0
    const kit = sequence(this.chance, this.canaries)
    this.#seed = seedOf(kit)
    this.#root = mkdtempSync(join(shelf, 'gommette-fuzz-'))
    const client = join(this.#root, 'client')
    mkdirSync(join(client, 'phone'), { recursive: true })
    writeFileSync(join(client, 'phone/index.html'), '<!doctype html><html><head></head><body></body></html>')
    this.model = new Model(kit, () => this.hours.now(), {
      clerks: [this.ballots.clerk, this.ledger.clerk, this.attendance.clerk],
      housed: (command) => this.#heard(command),
      edited: ({ wall, update }) => this.walls.edited(wall, update),
    })
    this.judge = new Judge(this.model.world, this.canaries, () => this.hours.now())
    this.site = new Site({
      root: this.#root,
      client,
      hours: this.hours,
      rest: this.rest,
      ear: () => this.model.ear(),
      spoils,
      stored: (commit) => {
        this.model.stored(commit)
        this.walls.stored(commit)
        this.attendance.stored(commit)
      },
      dying: () => this.model.dying(),
      stalled: () => this.model.stalled(),
    })
    const hall: Hall = { site: this.site, judge: this.judge, now: () => this.hours.now(), problems: this.problems }
    this.room = new Room(hall, this.model.world, this.canaries)
  }

  async open(): Promise<void> {
    await this.site.open(this.#seed)
    await this.wait(this.room.found())
  }

  #heard(command: SystemCommand): void {
    if (command.type === 'sheet/void') this.ballots.voided(this.model.world, command.sheet, command.cards)
    this.cards.heard(command)
  }

  readonly settle = async (): Promise<void> => {
    await this.rest.settle()
    this.model.rested()
    this.judge.rested()
  }

  async pass(ms: number): Promise<void> {
    await this.hours.pass(ms, this.settle)
  }

  /** Goes on without an answer, a moment later. */
  async fly(work: Promise<unknown>): Promise<void> {
    this.#flying.push(work)
    await this.pass(this.#flying.length % 4)
  }

  /** Lets a little time pass, until a tenth of a second has gone by in which nothing changed: all has been told. */
  async quiet(): Promise<void> {
    await this.wait(Promise.all(this.#flying.splice(0)))
    for (let before = -1; before !== this.model.changes; ) {
      before = this.model.changes
      await this.pass(120)
    }
  }

  /** Lets time pass until something is answered; null when nobody will ever answer. */
  async wait<T>(work: Promise<T>): Promise<T | null> {
    const box: { value?: T } = {}
    void work.then((value) => {
      box.value = value
      this.rest.stir()
    })
    await this.settle()
    for (let ms = 4; !('value' in box) && ms < 20_000 && !this.site.dead; ms *= 2) await this.pass(ms)
    return 'value' in box ? (box.value as T) : null
  }

  /** The server ends and another begins on what it left. Devices that were there come back, and send what waits. */
  async restart(ending: Ending): Promise<void> {
    const listening = this.room.devices.filter((device) => device.listens)
    const begin =
      ending === 'abrupt' || ending.endsWith('-commit')
        ? await this.site.cut()
        : await this.site.end(ending === 'clean')
    this.model.forget(ending === 'after-commit')
    await begin()
    await this.settle()
    for (const device of listening) device.listen(false)
    for (const device of this.room.devices)
      if (device.online) for (const command of [...device.outbox]) await this.wait(device.deliver(command))
    await this.pass(150)
  }

  /** Every book held against the rows, and the server's rows against the model's. */
  check(when: string): void {
    for (const book of [this.ballots, this.ledger, this.walls, this.attendance]) book.check(this.model.held)
    const differs = this.model.differs()
    if (differs) this.problems.push(`[T1] ${when}, the server's state is not the model's:\n${differs}`)
  }

  /** All that is wrong so far. */
  get wrongs(): string[] {
    const books = [this.model, this.judge, this.ballots, this.ledger, this.walls, this.attendance]
    return [...this.problems, ...books.flatMap(({ problems }) => problems)]
  }

  async end(): Promise<void> {
    if (this.site.running) await this.site.cut()
    rmSync(this.#root, { recursive: true, force: true })
  }
}
