import { someMarks } from '../../server/rehearsal/ballots.ts'
import { Device, draw } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { tidyMarks } from '../../shared/answers/check.ts'
import type { KioskView } from '../../shared/api/view.ts'
import { as } from '../../shared/kernel/ids.ts'
import { ballotMarks, marksText } from './facts.ts'
import { type Company, Lane } from './lane.ts'

/** A kiosk at a place: passers-by vote one after another; it says that all has arrived once its booth closes. */
export class Kiosk {
  readonly lane: Lane<KioskView>
  readonly #workshop: string
  readonly #drained = new Set<string>()

  private constructor(device: Device<KioskView>, company: Company, workshop: string) {
    this.lane = new Lane(device, company)
    this.#workshop = workshop
  }

  static async enter(company: Company, workshop: string, invite: string): Promise<Kiosk> {
    const device = new Device<KioskView>(company.base, new Journal())
    await device.enter({ invite, device: draw() })
    return new Kiosk(device, company, workshop)
  }

  async act(): Promise<void> {
    const { view } = this.lane.device
    const place = view?.place?.id
    for (const ask of Object.values(view?.asks ?? {})) {
      if (!place) return
      if (ask.booths[place] === 'closing' && !this.#drained.has(ask.id)) {
        this.#drained.add(ask.id)
        await this.lane.does({ type: 'kiosk/drained', ask: ask.id }, {})
      } else if (ask.booths[place] === 'open') {
        const marks = someMarks(ask, [], this.lane.company.chance)
        const ballot = draw()
        await this.lane.does(
          { type: 'answer/give', ask: ask.id, ballot: as(ballot), marks, tookMs: 9_000 },
          { [ballotMarks(this.#workshop, ask.id, ballot)]: marksText(tidyMarks(ask, marks)) },
        )
      }
    }
  }
}
