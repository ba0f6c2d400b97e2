import type { PanelView } from '../../shared/api/view.ts'
import { as } from '../../shared/kernel/ids.ts'
import { Device, draw, pause, type Wish } from './device.ts'
import type { Journal } from './journal.ts'

type Stage = Extract<Wish, { type: `stage/${string}` }>

/** The facilitator: moves the workshop on at its own pace, `speed` times faster than life. */
export class Conductor {
  readonly device: Device<PanelView>
  readonly #speed: number

  constructor(base: string, journal: Journal, speed: number) {
    this.device = new Device(base, journal)
    this.#speed = speed
  }

  enter(invite: string): Promise<unknown> {
    return this.device.enter({ invite, device: draw() })
  }

  get view(): PanelView {
    const { view } = this.device
    if (!view) throw new Error('the panel has no view yet')
    return view
  }

  /** A stage command with the revision seen; sent again when somebody else moved the stage meanwhile. */
  async stage(make: (revision: number) => Stage): Promise<void> {
    for (let tries = 0; tries < 5; tries++) {
      const seen = this.view.stage.revision
      const reply = await this.device.wish(make(seen))
      if (reply.ok) return this.device.until((view) => view.stage.revision > seen, 5_000, 'the stage to move')
      if (reply.refusal.code !== 'stage/stale') throw new Error(`the stage refused: ${reply.refusal.message}`)
      await this.device.until((view) => view.stage.revision > seen, 5_000, 'the revision that the server has')
    }
  }

  /** Plays the sequence to its end. `settled` waits for the room between two steps; `atMoment` is called in each of them. */
  async play(settled: () => Promise<void>, atMoment: () => Promise<void>): Promise<void> {
    await this.stage((revision) => ({ type: 'stage/start', revision }))
    while (this.view.stage.status === 'running') {
      const { phase } = this.view.stage
      if (!phase) return
      await pause(this.#momentMs())
      await settled()
      if (phase.number === 3 && phase.moment.index === 0) await this.#attention()
      await this.#tidyTray()
      await atMoment()
      await this.#showResults()
      if (phase.kind === 'restitution') await this.#spotlights()
      await this.stage((revision) => ({ type: 'stage/advance', revision, to: 'moment' }))
    }
  }

  /** Time that the running moment has, at this speed; a little at least, so that phones can answer. */
  #momentMs(): number {
    const { phase } = this.view.stage
    const plan = this.view.plan.phases.find((p) => p.id === phase?.id)
    return Math.max(150, (plan?.idealMs ?? 0) / this.#speed / Math.max(1, this.view.moments.length))
  }

  /** "Main levée", and the room again. */
  async #attention(): Promise<void> {
    await this.stage((revision) => ({ type: 'stage/attention', revision, on: true }))
    await this.device.until((view) => view.hands > 0, 5_000, 'hands to be raised')
    await this.stage((revision) => ({ type: 'stage/attention', revision, on: false }))
  }

  /** Keeps what waits: it was written by people. */
  async #tidyTray(): Promise<void> {
    for (const note of Object.values(this.view.notes))
      if (note.state === 'late' || note.state === 'pending')
        await this.device.wish({ type: 'contribution/admit', contribution: as(note.id) })
  }

  /** What a moment shows must be closed and revealed first: waits for the drain. */
  async #showResults(): Promise<void> {
    const { phase } = this.view.stage
    const slot = phase?.moment.shows.screen === 'result' ? phase.moment.shows.ask : null
    const shown = () => Object.values(this.view.asks).filter((ask) => ask.phase === phase?.id && ask.slot === slot)
    if (!phase || !slot || shown().length === 0) return
    for (const ask of shown())
      if (ask.status === 'open') await this.device.wish({ type: 'ask/close', ask: ask.id, booth: null, force: false })
    await this.device.until(
      () => shown().every((ask) => ask.status === 'closed' || ask.status === 'revealed'),
      10_000,
      'the vote to close',
    )
    for (const ask of shown()) if (ask.status === 'closed') await this.device.wish({ type: 'ask/reveal', ask: ask.id })
    await this.device.until(() => shown().every((ask) => ask.status === 'revealed'), 5_000, 'the result')
  }

  async #spotlights(): Promise<void> {
    for (const table of Object.values(this.view.tables))
      await this.stage((revision) => ({ type: 'stage/spotlight', revision, wall: table.id }))
  }
}
