import { Device, draw, pause } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { ParticipantView } from '../../shared/api/view.ts'
import { personThere } from './facts.ts'
import type { Company } from './lane.ts'
import { added, addNote, words } from './notes.ts'

/** Somebody who waits with an idea in their hand: how long until a server that was started again takes it? */
export class Probe {
  readonly #device: Device<ParticipantView>
  readonly #company: Company
  #written = 0

  private constructor(device: Device<ParticipantView>, company: Company) {
    this.#device = device
    this.#company = company
  }

  static async join(company: Company, code: string): Promise<Probe> {
    const device = new Device<ParticipantView>(company.base, new Journal())
    const participant = draw()
    await device.enter({ code, device: draw(), participant, table: null })
    company.promises.kept({ [personThere(participant)]: true })
    return new Probe(device, company)
  }

  /** Sends one idea until it is accepted; rejects after so many ms. */
  async writes(ms: number): Promise<void> {
    const { promises } = this.#company
    const [id, until] = [draw(), performance.now() + ms]
    const text = words(id.slice(0, 6), ++this.#written)
    const command = { id: draw(), ...addNote(id, 'welcome', text) }
    const effects = added(id, text)
    promises.sent(effects, command.id)
    for (;;) {
      const answered = await this.#device.post('/commands', command).catch(() => null)
      const reply = answered?.body as Reply | undefined
      if (reply?.ok) return promises.kept(effects)
      if (performance.now() > until) throw new Error(`the server takes no write: ${JSON.stringify(answered?.body)}`)
      await pause(2)
    }
  }

  leave(): void {
    this.#device.leave()
  }
}
