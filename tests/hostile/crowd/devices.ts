import { Device, draw, pause, send } from '../../../server/rehearsal/device.ts'
import { Journal } from '../../../server/rehearsal/journal.ts'
import { openFeed, type Phone, seat } from '../../bench/crowd.ts'
import { WallWriter } from '../../campaign/wall-writer.ts'
import { idea, vote } from '../people.ts'
import type { Ledger, Order, TabletOrder } from './orders.ts'

type Work = Extract<Order, { do: 'work' }>

/** Honest people: phones that write and vote at a human pace, tablets that move notes, screens that watch. */
export class Crowd {
  readonly #base: string
  #phones: readonly Phone[] = []
  #feeds = 0
  #replies: number[] = []
  readonly #written: Record<string, string> = {}
  readonly #votes = new Map<Phone, { ballot: string; choice: string }>()
  readonly #moved: Record<string, number> = {}
  readonly #trouble: Record<string, number> = {}
  readonly #tablets: WallWriter[] = []
  readonly #devices: Device[] = []
  #resting = false
  #busy = 0

  constructor(base: string) {
    this.#base = base
  }

  /** So many phones come in and listen. */
  async seat(code: string, count: number): Promise<void> {
    this.#phones = await seat(this.#base, code, count)
    for (const phone of this.#phones) await this.#listen(phone)
  }

  async #listen(phone: Phone): Promise<void> {
    await openFeed(this.#base, phone, () => {})
    this.#feeds++
    // As a browser does: a line that breaks is opened again a moment later.
    phone.feed?.once('close', () => {
      this.#feeds--
      if (this.#resting) return
      this.#met('feed lost')
      setTimeout(() => void this.#listen(phone).catch(() => this.#met('feed refused')), 500 + Math.random() * 1_000)
    })
  }

  async work(order: Work): Promise<void> {
    for (const invite of order.watchers) {
      const watcher = new Device(this.#base, new Journal())
      await watcher.enter({ invite, device: draw() })
      this.#devices.push(watcher)
    }
    for (const tablet of order.tablets) void this.#arrange(await this.#tablet(tablet), order)
    this.#phones.forEach((phone, at) => void this.#live(phone, order, (at / this.#phones.length) * order.paceMs))
  }

  async #tablet({ invite, wall }: TabletOrder): Promise<WallWriter> {
    const device = new Device(this.#base, new Journal())
    await device.enter({ invite, device: draw() })
    this.#devices.push(device)
    const writer = await WallWriter.open(device, wall)
    this.#tablets.push(writer)
    return writer
  }

  /** A host lays one note or another somewhere else, every now and then. */
  async #arrange(tablet: WallWriter, { paceMs }: Work): Promise<void> {
    for (let turn = 0; !this.#resting; turn++) {
      await pause((paceMs / 4) * (0.5 + Math.random()))
      const keys = [...tablet.records.keys()].filter((key) => key.endsWith('.kind'))
      const note = keys[turn % Math.max(1, keys.length)]?.replace('.kind', '')
      if (!note || this.#resting || this.#written[note] === undefined) continue
      const x = Math.round(Math.random() * 1500)
      this.#busy++
      const began = performance.now()
      const saved = tablet.edit((records) => records.set(`${note}.at`, { x, y: 40, zone: 'free', level: null }))
      const how = await Promise.race([saved.then(() => 'saved'), pause(15_000).then(() => 'never said back')])
      this.#busy--
      if (how === 'saved') {
        this.#replies.push(performance.now() - began)
        this.#moved[`${tablet.wall} ${note}`] = x
      } else this.#met(`an edit was ${how}`)
    }
  }

  /** Somebody with a phone: an idea, a ballot, an idea… */
  async #live(phone: Phone, work: Work, firstMs: number): Promise<void> {
    await pause(firstMs)
    for (let turn = Math.floor(Math.random() * 3); !this.#resting; turn++) {
      if (turn % 3 === 0) await this.#write(phone, work)
      else await this.#voteFor(phone, work)
      await pause(work.paceMs * (0.6 + 0.8 * Math.random()))
    }
  }

  async #write(phone: Phone, { phase }: Work): Promise<void> {
    const wish = idea(phase, `Une idée honnête, ${draw()}`)
    if (await this.#say(phone, wish)) this.#written[String(wish.contribution)] = String(wish.text)
  }

  async #voteFor(phone: Phone, { ask, choices, criterion }: Work): Promise<void> {
    const choice = choices[Math.floor(Math.random() * choices.length)] ?? ''
    const ballot = this.#votes.get(phone)?.ballot ?? draw()
    if (await this.#say(phone, vote(ask, { [choice]: { [criterion]: 1 } }, { ballot })))
      this.#votes.set(phone, { ballot, choice })
  }

  /** Sends a command until it is answered, as the outbox does; whether the answer was yes. */
  async #say({ handle, cookie }: Phone, wish: Readonly<Record<string, unknown>>): Promise<boolean> {
    const body = { id: draw(), ...wish }
    const began = performance.now()
    this.#busy++
    try {
      for (let tries = 0; tries < 12; tries++) {
        const said = await send(`${this.#base}/api/s/${handle}/commands`, { cookie, body }).catch(() => null)
        if (said?.status === 200) {
          this.#replies.push(performance.now() - began)
          return true
        }
        this.#met(said ? `refused with ${said.status}` : 'connection lost')
        if (said && said.status !== 429 && said.status !== 503) return false
        await pause(100 * 2 ** Math.min(tries, 5))
      }
      return false
    } finally {
      this.#busy--
    }
  }

  #met(what: string): void {
    this.#trouble[what] = (this.#trouble[what] ?? 0) + 1
  }

  /** Reply times since the last report, ms, and how many phones hear their feed. */
  report(): { replies: readonly number[]; feeds: number } {
    const replies = this.#replies
    this.#replies = []
    return { replies, feeds: this.#feeds }
  }

  /** Ends: nobody acts any more, and what was under way is answered. */
  async rest(): Promise<Ledger> {
    this.#resting = true
    while (this.#busy > 0) await pause(50)
    for (const phone of this.#phones) phone.feed?.destroy()
    for (const device of this.#devices) device.leave()
    for (const tablet of this.#tablets) tablet.leave()
    return {
      written: this.#written,
      votes: [...this.#votes.values()],
      moved: this.#moved,
      trouble: this.#trouble,
    }
  }
}
