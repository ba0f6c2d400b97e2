import type { KioskView } from '../../shared/api/view.ts'
import { as } from '../../shared/kernel/ids.ts'
import { type BallotBox, someMarks } from './ballots.ts'
import { Chance } from './chance.ts'
import { Device, draw } from './device.ts'
import type { Journal } from './journal.ts'

/** A kiosk at a place: passers-by vote one after another, then it says that all it held has arrived. */
export class Kiosk {
  readonly device: Device<KioskView>
  readonly #journal: Journal
  readonly #box: BallotBox
  readonly #chance: Chance

  constructor(base: string, journal: Journal, box: BallotBox, seed: number) {
    this.device = new Device(base, journal)
    this.#journal = journal
    this.#box = box
    this.#chance = new Chance(`kiosk ${seed}`)
  }

  /** Stands at its place; says `drained` by itself when its booth closes. */
  async enter(invite: string): Promise<void> {
    await this.device.enter({ invite, device: draw() })
    const drained = new Set<string>()
    this.device.onChange(() => {
      const place = this.device.view?.place?.id
      for (const ask of Object.values(this.device.view?.asks ?? {})) {
        if (!place || ask.booths[place] !== 'closing' || drained.has(ask.id)) continue
        drained.add(ask.id)
        void this.device.wish({ type: 'kiosk/drained', ask: ask.id })
      }
    })
  }

  /** So many passers-by vote on whatever is open here. */
  async passersBy(n: number): Promise<void> {
    const place = this.device.view?.place?.id
    const ask = Object.values(this.device.view?.asks ?? {}).find((a) => place && a.booths[place] === 'open')
    if (!ask || !place) return
    for (let i = 0; i < n; i++) {
      const marks = someMarks(ask, [], this.#chance)
      const ballot = draw()
      this.#journal.answersSent++
      const reply = await this.device.wish(
        { type: 'answer/give', ask: ask.id, ballot: as(ballot), marks, tookMs: 9_000 },
        { twice: i === 0 },
      )
      if (!reply.ok) continue
      this.#journal.answersSaved++
      this.#box.acknowledged(ask.id, `${place} ${ballot}`, ballot, place, marks)
    }
  }
}
