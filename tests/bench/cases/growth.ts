import { command, draw, fill, idea, openFeed, type Phone, seat } from '../crowd.ts'
import { type Case, lineOf, median } from '../line.ts'
import { cpuSeconds } from '../process.ts'
import { type BenchRoom, openRoom, openWorkshop, toOpenIdeas } from '../room.ts'

const full = 5_000
const written = 400
const phones = 20

/**
 * One idea more in an empty workshop, and in one with 5,000 on the same wall: what the server spends on it, decision,
 * commit, wall and feeds, and what a phone that reads its table's ideas hears. Rounds alternate; each has a fresh empty one.
 */
export const growth: Case = async ({ runs }) => {
  const rounds = runs || 3
  const large = await openRoom(1)
  const { server, office } = large
  const opened: BenchRoom[] = [large]
  try {
    const phase = await toOpenIdeas(large.panel)
    await fill(server.base, large.code, phase, full)
    const cost = { empty: [] as number[], full: [] as number[] }
    const bytes = { empty: [] as number[], full: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      const small = await openWorkshop(server, office, 1)
      opened.push(small)
      // New people in both: what one hears of oneself grows with what one has written.
      const here = await Table.sit(small, await toOpenIdeas(small.panel))
      const there = await Table.sit(large, phase)
      for (const [name, table] of [
        ['empty', here],
        ['full', there],
      ] as const) {
        await table.write(written / 4)
        const measured = await table.write(written)
        cost[name].push(measured.cpuMs)
        bytes[name].push(measured.bytes)
      }
      here.leave()
      there.leave()
    }
    const [empty, grown] = [
      median(cost.empty.map((ms) => ms * 100)) / 100,
      median(cost.full.map((ms) => ms * 100)) / 100,
    ]
    return lineOf(
      'growth',
      { notes: full, written, phones, rounds },
      {
        emptyCpuMs: empty,
        fullCpuMs: grown,
        cpuRatio: Math.round((grown / empty) * 100) / 100,
        emptyBytes: median(bytes.empty),
        fullBytes: median(bytes.full),
        bytesRatio: Math.round((median(bytes.full) / median(bytes.empty)) * 100) / 100,
      },
      { cpuRatio: 1.25, bytesRatio: 1.25 },
    )
  } finally {
    for (const { panel } of opened) panel.leave()
    await server.stop()
  }
}

/** Phones at one table, all with their feed open. */
class Table {
  readonly #room: BenchRoom
  readonly #phase: string
  readonly #phones: readonly Phone[]
  #bytes = 0

  private constructor(room: BenchRoom, phase: string, seated: readonly Phone[]) {
    this.#room = room
    this.#phase = phase
    this.#phones = seated
  }

  static async sit(room: BenchRoom, phase: string): Promise<Table> {
    const { base } = room.server
    const table = new Table(room, phase, await seat(base, room.code, phones))
    await Promise.all(table.#phones.map((phone) => table.#listen(base, phone)))
    return table
  }

  /** Opens a phone's feed; resolves when it has been told the whole view, after which comes its own state. */
  #listen(base: string, phone: Phone): Promise<void> {
    return new Promise((told, failed) => {
      let last = ''
      openFeed(base, phone, (text) => {
        this.#bytes += text.length
        last = (last + text).slice(-20_000)
        if (last.includes('event: you')) told()
      }).catch(failed)
    })
  }

  /** So many ideas, one after the other: what each cost the server, ms of CPU, and each phone in bytes. */
  async write(count: number): Promise<{ cpuMs: number; bytes: number }> {
    const { base, pid } = this.#room.server
    await new Promise((rest) => setTimeout(rest, 300))
    const before = await cpuSeconds(pid)
    this.#bytes = 0
    for (let n = 0; n < count; n++) {
      const phone = this.#phones[n % phones] as Phone
      const reply = await command(base, phone, idea(this.#phase, draw(), `Une idée de plus, la ${n % 100}`))
      if (reply === null) await new Promise((rest) => setTimeout(rest, 100))
    }
    await new Promise((rest) => setTimeout(rest, 300))
    return {
      cpuMs: (((await cpuSeconds(pid)) - before) * 1000) / count,
      bytes: Math.round(this.#bytes / count / phones),
    }
  }

  leave(): void {
    for (const phone of this.#phones) phone.feed?.destroy()
  }
}
