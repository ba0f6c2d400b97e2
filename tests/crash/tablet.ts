import { Device, draw } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import type { HostView, ParticipantView } from '../../shared/api/view.ts'
import { as } from '../../shared/kernel/ids.ts'
import { personHand, personTable, personThere, sessionTurn } from './facts.ts'
import { type Company, Lane } from './lane.ts'
import { added, addNote, words } from './notes.ts'
import { Resident, type Room } from './resident.ts'

/** A table's tablet that goes round: somebody takes a turn and does a few things, the host writes for others in between. */
export class Tablet {
  readonly lane: Lane<ParticipantView | HostView>
  readonly #room: Room
  #guest: { readonly id: string; readonly resident: Resident } | null = null
  #left = 0
  #written = 0

  readonly #table: string
  readonly #session: string

  private constructor(device: Device<ParticipantView | HostView>, company: Company, room: Room) {
    this.lane = new Lane(device, company)
    this.#room = room
    this.#table = device.you?.table ?? ''
    this.#session = device.you?.session ?? ''
  }

  static async enter(company: Company, room: Room, invite: string): Promise<Tablet> {
    const device = new Device<ParticipantView | HostView>(company.base, new Journal())
    await device.enter({ invite, device: draw() })
    return new Tablet(device, company, room)
  }

  async act(): Promise<void> {
    if (this.#guest && this.#left-- > 0) return this.#guest.resident.act()
    if (this.#guest) return this.#done(this.#guest.id)
    return this.lane.company.chance.may(0.5) ? this.#begin() : this.#helps()
  }

  async #begin(): Promise<void> {
    const participant = draw()
    const { company } = this.lane
    const code = `${company.chance.below(10)}-${company.chance.below(10)}-${company.chance.below(10)}`
    const reply = await this.lane.does(
      { type: 'turn/begin', participant: as(participant), back: null, code },
      {
        [personThere(participant)]: true,
        [personTable(participant)]: this.#table,
        [sessionTurn(this.#session)]: participant,
      },
    )
    if (!reply.ok) return
    this.#guest = { id: participant, resident: new Resident(this.lane.device, company, this.#room, participant) }
    this.#left = 1 + company.chance.below(5)
  }

  /** The next person begins without what the last one had under way: a raised hand too. */
  async #done(guest: string): Promise<void> {
    const effects = { [sessionTurn(this.#session)]: null, [personHand(guest)]: false }
    const reply = await this.lane.does({ type: 'turn/done' }, effects)
    if (reply.ok) this.#guest = null
  }

  /** Writes on behalf of somebody. */
  async #helps(): Promise<void> {
    const phase = this.lane.device.view?.stage.phase
    if (!phase?.moment.rights.add.includes('note')) return
    const id = draw()
    const text = words(id.slice(0, 6), ++this.#written)
    await this.lane.does(addNote(id, phase.id, text, { channel: 'helper' }), added(id, text))
  }
}
