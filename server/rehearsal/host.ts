import type { HostView } from '../../shared/api/view.ts'
import { as } from '../../shared/kernel/ids.ts'
import { Chance } from './chance.ts'
import { Device, draw } from './device.ts'
import type { Journal } from './journal.ts'

/** A table's host at their tablet: in the end the table keeps one of the ideas that it scored. */
export class Host {
  readonly device: Device<HostView>

  constructor(base: string, journal: Journal) {
    this.device = new Device(base, journal)
  }

  async enter(invite: string): Promise<void> {
    await this.device.enter({ invite, device: draw() })
  }

  /** Marks one of the ideas that the table's questions offer; none when they offer none. */
  async choose(): Promise<void> {
    const { view } = this.device
    const offered = Object.values(view?.asks ?? {}).flatMap((ask) =>
      typeof ask.scope === 'object' && ask.scope.table === view?.table
        ? ask.choices.flatMap((c) => (c.contribution && c.text ? [c.contribution] : []))
        : [],
    )
    const idea = new Chance(`choice ${view?.table}`).pick(offered)
    if (idea) await this.device.wish({ type: 'choice/mark', contribution: as(idea), chosen: 'table' })
  }
}
