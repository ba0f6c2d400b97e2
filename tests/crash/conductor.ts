import { Device, draw, type Wish } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import type { AskView, PanelView } from '../../shared/api/view.ts'
import { askClosing, askRevealed, phaseTitle, planRevision, stageBlank, stageRevision } from './facts.ts'
import { type Company, Lane } from './lane.ts'
import type { Effects } from './promises.ts'

type Stage = Extract<Wish, { type: `stage/${string}` }>

/** The facilitator at the panel: alone to move the stage, so each move must be there once. */
export class Conductor {
  readonly lane: Lane<PanelView>
  readonly workshop: string
  #revision = 0
  #plan = 0
  /** Closes a vote the next time, where one is open. */
  closes = false

  private constructor(device: Device<PanelView>, company: Company, workshop: string) {
    this.lane = new Lane(device, company)
    this.workshop = workshop
    this.#revision = device.view?.stage.revision ?? 0
    this.#plan = device.view?.plan.revision ?? 0
  }

  static async enter(company: Company, workshop: string, invite: string): Promise<Conductor> {
    const device = new Device<PanelView>(company.base, new Journal())
    await device.enter({ invite, device: draw() })
    return new Conductor(device, company, workshop)
  }

  get view(): PanelView | null {
    return this.lane.device.view
  }

  async act(): Promise<void> {
    const { chance } = this.lane.company
    const n = chance.below(100)
    if (this.closes || n < 12) return this.#close()
    if (n < 24) return this.#reveal()
    if (n < 34) return this.#edit()
    if (n < 40) return this.#open()
    if (n < 56) return this.onward(chance.may(0.7) ? 'moment' : 'phase')
    return this.#touch(n)
  }

  /** To the next moment or phase; from the lobby to the first, from the end back. */
  async onward(to: 'moment' | 'phase'): Promise<void> {
    const status = this.view?.stage.status
    const revision = this.#revision
    if (status === 'lobby') await this.#stage({ type: 'stage/start', revision })
    else if (status === 'ended') await this.#stage({ type: 'stage/back', revision })
    else await this.#stage({ type: 'stage/advance', revision, to })
  }

  /** Waits until the panel shows what was last done. */
  shown(): Promise<void> {
    return this.lane.device.until((view) => view.stage.revision >= this.#revision, 10_000, 'the panel to follow')
  }

  async #touch(n: number): Promise<void> {
    const revision = this.#revision
    const on = n % 2 === 0
    if (n < 66) await this.#stage({ type: 'stage/pause', revision, paused: on })
    else if (n < 76) await this.#stage({ type: 'stage/extend', revision, ms: 60_000 })
    else if (n < 84) await this.#stage({ type: 'stage/blank', revision, on }, { [stageBlank(this.workshop)]: on })
    else if (n < 90) await this.#stage({ type: 'stage/back', revision })
    else if (n < 94) await this.#stage({ type: 'stage/freeze', revision, on })
    else
      await this.#stage({ type: 'stage/spotlight', revision, wall: 'plenary' }, { [stageBlank(this.workshop)]: false })
  }

  async #stage(wish: Stage, more: Effects = {}): Promise<void> {
    const reply = await this.lane.does(wish, { [stageRevision(this.workshop)]: this.#revision + 1, ...more })
    if (reply.ok) this.#revision++
    else if (reply.refusal.code === 'stage/stale' && wish.type !== 'stage/start')
      this.lane.company.broken.push(`${wish.type}: ${reply.refusal.message}, seen ${this.#revision}`)
  }

  #asks(...statuses: AskView['status'][]): AskView[] {
    return Object.values(this.view?.asks ?? {}).filter((ask) => statuses.includes(ask.status))
  }

  async #close(): Promise<void> {
    const { chance } = this.lane.company
    const ask = chance.pick(this.#asks('open', 'closing'))
    if (!ask) return
    const force = this.closes || chance.may(0.5)
    this.closes = false
    await this.lane.does(
      { type: 'ask/close', ask: ask.id, booth: null, force },
      { [askClosing(this.workshop, ask.id)]: true },
    )
  }

  async #reveal(): Promise<void> {
    const ask = this.lane.company.chance.pick(this.#asks('closed'))
    if (!ask) return
    await this.lane.does({ type: 'ask/reveal', ask: ask.id }, { [askRevealed(this.workshop, ask.id)]: true })
  }

  /** The next round of a question, where there is one to ask. */
  async #open(): Promise<void> {
    const { chance } = this.lane.company
    const next = chance.pick(this.view?.openable ?? [])
    const phase = this.view?.stage.phase
    if (!next || !phase) return
    const [slot, round] = [next.slot, next.round]
    await this.lane.does({ type: 'ask/open', phase: phase.id as never, slot, round }, {})
  }

  /** Other words for a phase. */
  async #edit(): Promise<void> {
    const phase = this.lane.company.chance.pick(this.view?.plan.phases ?? [])
    if (!phase) return
    const title = `Étape ${draw().slice(0, 6)}`
    const reply = await this.lane.does(
      { type: 'plan/edit', revision: this.#plan, phase: { ...phase, title: { fr: title } } },
      { [phaseTitle(this.workshop, phase.id)]: title, [planRevision(this.workshop)]: this.#plan + 1 },
    )
    if (reply.ok) this.#plan++
    else if (reply.refusal.code === 'plan/stale')
      this.lane.company.broken.push(`plan/edit: ${reply.refusal.message}, seen ${this.#plan}`)
  }
}
