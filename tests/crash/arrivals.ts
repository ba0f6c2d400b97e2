import { Device, draw, pause, TurnedAway } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { personThere, sessionHandle } from './facts.ts'
import { type Company, Lane } from './lane.ts'
import type { Room } from './resident.ts'

/** Most people who come late to one workshop. */
const mostPhones = 12

/**
 * Who comes in while everything is at work: phones by the code, devices by invites that work once. One whose answer
 * was lost knocks again, and is the same device at the same place.
 */
export class Arrivals {
  readonly lane: Lane
  readonly #room: Room
  readonly #invites: string[]
  #phones = 0

  constructor(company: Company, room: Room, invites: readonly string[]) {
    this.lane = new Lane(new Device(company.base, new Journal()), company)
    this.#room = room
    this.#invites = [...invites]
  }

  async act(): Promise<void> {
    const { chance } = this.lane.company
    await pause(chance.below(150))
    const invite = chance.may(0.5) ? this.#invites.pop() : undefined
    if (invite) return this.#enters({ invite, device: draw() }, null)
    if (this.#phones++ >= mostPhones) return
    const participant = draw()
    const table = chance.pick(this.#room.tables) ?? null
    await this.#enters({ code: this.#room.code, device: draw(), participant, table }, participant)
  }

  async #enters(body: Record<string, unknown>, person: string | null): Promise<void> {
    const { promises, trap, broken } = this.lane.company
    const device = new Device(this.lane.device.base, new Journal())
    const effects = person ? { [personThere(person)]: true } : {}
    promises.sent(effects)
    const knock = async () => {
      trap('sent', 'enter')
      return { status: 200, opened: await device.enter(body) }
    }
    try {
      const { opened } = await this.lane.answered(knock)
      promises.kept(effects, { ...effects, [sessionHandle(opened.you?.session ?? '')]: opened.handle })
      const again = await this.lane.answered(knock)
      if (again.opened.handle !== opened.handle) broken.push('a device that knocked twice was let in as two')
    } catch (error) {
      if (!(error instanceof TurnedAway)) throw error
      promises.refused(effects)
      broken.push(`${person ? 'a phone' : 'an invite'} that knocked again was ${error.message}`)
    } finally {
      device.leave()
    }
  }
}
