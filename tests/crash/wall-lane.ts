import type * as Y from 'yjs'
import { Device, draw, pause } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import type { HostView } from '../../shared/api/view.ts'
import { WallWriter } from '../campaign/wall-writer.ts'
import { noteLaid, valueText, wallField } from './facts.ts'
import type { Company } from './lane.ts'
import type { Effects } from './promises.ts'

/** One edit of a wall and what its echo promises. */
interface Edit {
  readonly act: (records: Y.Map<unknown>) => void
  readonly effects: Effects
}

/** Close codes after which the same document comes back, and the one that asks for a new one with the same acts. */
const comesBack = [1006, 1012, 1013, 4429]
const rebuilt = 4410

/** A tablet at its table's wall, whichever phase shows one: it drops notes, makes frames and ink, and takes its own away. */
export class WallLane {
  readonly device: Device<HostView>
  readonly company: Company
  readonly #workshop: string
  readonly #own = new Map<string, string[]>()
  writer: WallWriter | null = null
  /** So many edits at once the next time: a log that grows long is put together into one state. */
  burst = 0

  private constructor(device: Device<HostView>, company: Company, workshop: string) {
    this.device = device
    this.company = company
    this.#workshop = workshop
  }

  static async enter(company: Company, workshop: string, invite: string): Promise<WallLane> {
    const device = new Device<HostView>(company.base, new Journal())
    await device.enter({ invite, device: draw() })
    return new WallLane(device, company, workshop)
  }

  /** Edits for as long as the evening lasts. */
  async live(paceMs: number): Promise<void> {
    const { gates, chance } = this.company
    gates.lanes++
    for (;;) {
      await gates.play.pass()
      await this.#act()
      await pause(1 + chance.below(2 * paceMs))
    }
  }

  async #act(): Promise<void> {
    const { view } = this.device
    const wall = view?.wall?.id
    // The plenary's wall is a host's to read.
    if (!wall?.endsWith(`_${view?.table}`)) return
    if (this.writer?.wall !== wall) await this.#opens(wall)
    const edits = Array.from({ length: this.burst || 1 }, () => this.#edit(wall)).filter((edit) => edit !== null)
    this.burst = 0
    await this.#does(wall, edits)
  }

  /** Takes the wall's document as it is now. */
  async #opens(wall: string): Promise<WallWriter> {
    this.writer?.leave()
    this.writer = null
    for (;;) {
      await this.company.gates.line.pass()
      this.writer = await WallWriter.open(this.device, wall).catch(() => pause(4).then(() => null))
      if (this.writer) return this.writer
    }
  }

  /** Sends edits one behind the other and waits until each was said back, however often the line ends. */
  async #does(wall: string, edits: readonly Edit[]): Promise<void> {
    const { promises, trap, gates } = this.company
    for (const { effects } of edits) promises.sent(effects)
    trap('sent', 'edit')
    let left = new Set(edits)
    while (left.size > 0) {
      const writer = this.writer ?? (await this.#opens(wall))
      const all = Promise.all(
        [...left].map(async (edit) => {
          await writer.edit(edit.act)
          promises.kept(edit.effects)
          left.delete(edit)
        }),
      )
      while (left.size > 0) {
        await Promise.race([all, writer.ended])
        const code = writer.closed?.code ?? 1006
        if (left.size === 0 || !comesBack.includes(code)) break
        await gates.line.pass()
        await writer.connect().catch(() => pause(4))
      }
      if (left.size === 0) break
      this.writer = null
      // A wall that was rebuilt takes a device's own acts again; an edit of something that somebody took away is refused.
      if (writer.closed?.code !== rebuilt) left = this.#refused(writer, left)
    }
    trap('answered', 'edit')
  }

  #refused({ wall, closed }: WallWriter, edits: ReadonlySet<Edit>): Set<Edit> {
    for (const { effects } of edits) this.company.promises.refused(effects)
    if (edits.size > 1)
      this.company.broken.push(`wall ${wall} refused ${edits.size}: ${closed?.code} ${closed?.reason}`)
    return new Set()
  }

  #edit(wall: string): Edit | null {
    const { chance } = this.company
    const own = this.#own.get(wall) ?? []
    this.#own.set(wall, own)
    const n = chance.below(10)
    if (n < 4 && !this.burst) return this.#drop(wall)
    if (n < 5 && own.length > 3 && !this.burst) return this.#takeAway(wall, own.splice(0, 1)[0] ?? '')
    const id = draw()
    own.push(id)
    return n % 2 ? this.#make(wall, id, this.#frame()) : this.#make(wall, id, this.#ink())
  }

  #frame(): Readonly<Record<string, unknown>> {
    const { chance } = this.company
    return {
      kind: 'frame',
      at: { x: chance.below(1000), y: chance.below(800), zone: null, level: null },
      size: { w: 100 + chance.below(300), h: 100 },
    }
  }

  #ink(): Readonly<Record<string, unknown>> {
    const { chance } = this.company
    const points = Array.from({ length: 3 * (1 + chance.below(30)) }, () => chance.below(1000))
    return { kind: 'stroke', at: { x: 0, y: 0, zone: null, level: null }, points }
  }

  #make(wall: string, id: string, fields: Readonly<Record<string, unknown>>): Edit {
    const entries = Object.entries(fields).map(([field, value]) => [`${id}.${field}`, value] as const)
    return {
      act: (records) => {
        for (const [key, value] of entries) records.set(key, value)
      },
      effects: Object.fromEntries(
        entries.map(([key, value]) => [wallField(this.#workshop, wall, key), valueText(value)]),
      ),
    }
  }

  #takeAway(wall: string, id: string): Edit {
    const keys = [...(this.writer?.records.keys() ?? [])].filter((key) => key.startsWith(`${id}.`))
    return {
      act: (records) => {
        for (const key of keys) records.delete(key)
      },
      effects: Object.fromEntries(keys.map((key) => [wallField(this.#workshop, wall, key), null])),
    }
  }

  /** Drops a note of the table somewhere else, in a zone of the wall. */
  #drop(wall: string): Edit | null {
    const { chance } = this.company
    const { records } = this.writer ?? {}
    const id = chance.pick([...(records?.keys() ?? [])].filter((key) => records?.get(key) === 'note'))?.slice(0, -5)
    if (!id) return null
    const zone = chance.pick(this.device.view?.wall?.template.zones ?? [])?.id ?? null
    const at = { x: chance.below(1500), y: chance.below(900), zone, level: null }
    return {
      act: (map) => map.set(`${id}.at`, at),
      effects: { [noteLaid(id)]: `${wall} ${valueText(at)}` },
    }
  }
}
