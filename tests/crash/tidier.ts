import { Device, draw, type Wish } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { takesPaper } from '../../shared/answers/batch.ts'
import type { PanelView, TrayNoteView } from '../../shared/api/view.ts'
import { as } from '../../shared/kernel/ids.ts'
import {
  noteAdmitted,
  noteChosen,
  noteErased,
  noteHidden,
  noteLaid,
  noteShared,
  noteText,
  noteThere,
  noteWithdrawn,
  paperBatch,
  pictureThere,
  valueText,
} from './facts.ts'
import { type Company, Lane } from './lane.ts'

/** A colleague at a second panel: keeps what waits, hides and shows again, marks choices, erases. */
export class Tidier {
  readonly lane: Lane<PanelView>
  readonly #workshop: string
  /** Batches of paper that stand, by ask. */
  readonly #batches = new Map<string, string[]>()
  /** Hides something the next time: words that go make the wall's log be put together. */
  hides = false

  private constructor(device: Device<PanelView>, company: Company, workshop: string) {
    this.lane = new Lane(device, company)
    this.#workshop = workshop
  }

  static async enter(company: Company, workshop: string, invite: string): Promise<Tidier> {
    const device = new Device<PanelView>(company.base, new Journal())
    await device.enter({ invite, device: draw() })
    return new Tidier(device, company, workshop)
  }

  async act(): Promise<void> {
    const { chance } = this.lane.company
    // Whatever is done to a copy on a matrix is done to its idea, which lies there too.
    const notes = Object.values(this.lane.device.view?.notes ?? {}).filter(({ id }) => id.length === 22)
    const some = (state: TrayNoteView['state']) => chance.pick(notes.filter((note) => note.state === state))
    const n = chance.below(10)
    if (this.hides || n < 3) return this.#hide(some('kept'))
    if (n < 5) return this.#unhide(some('hidden'))
    if (n < 7) return this.#admit(some('late') ?? some('pending'))
    if (n < 8) return this.#mark(some('kept'))
    if (n < 9) return this.#paper()
    return this.#erase(chance.pick(notes))
  }

  /** Types in paper stickers, corrects a batch, or takes one back. */
  async #paper(): Promise<void> {
    const { chance } = this.lane.company
    const { asks } = this.lane.device.view ?? {}
    const ask = chance.pick(Object.values(asks ?? {}).filter((one) => takesPaper(one) && one.status !== 'revealed'))
    const choice = chance.pick(ask?.choices ?? [])
    if (!ask || !choice) return
    const typed = this.#batches.get(ask.id) ?? []
    this.#batches.set(ask.id, typed)
    const known = chance.pick(typed)
    if (known && chance.may(0.3)) {
      const wish: Wish = { type: 'paper/withdraw', ask: ask.id, batch: as(known) }
      const reply = await this.lane.does(wish, { [paperBatch(this.#workshop, ask.id, known)]: null })
      if (reply.ok) typed.splice(typed.indexOf(known), 1)
      return
    }
    const batch = known && chance.may(0.5) ? known : draw()
    const counts = { [choice.id]: 1 + chance.below(9) }
    const reply = await this.lane.does(
      { type: 'paper/put', ask: ask.id, batch: as(batch), booth: 'room', counts, people: null },
      { [paperBatch(this.#workshop, ask.id, batch)]: valueText(counts) },
    )
    if (reply.ok && batch !== known) typed.push(batch)
  }

  async #hide(note: TrayNoteView | undefined): Promise<void> {
    if (!note) return
    this.hides = false
    this.lane.company.promises.release(noteLaid(note.id))
    await this.lane.does({ type: 'contribution/hide', contribution: as(note.id) }, { [noteHidden(note.id)]: true })
  }

  async #unhide(note: TrayNoteView | undefined): Promise<void> {
    if (!note) return
    await this.lane.does({ type: 'contribution/unhide', contribution: as(note.id) }, { [noteHidden(note.id)]: false })
  }

  async #admit(note: TrayNoteView | undefined): Promise<void> {
    if (!note) return
    await this.lane.does({ type: 'contribution/admit', contribution: as(note.id) }, { [noteAdmitted(note.id)]: true })
  }

  async #mark(note: TrayNoteView | undefined): Promise<void> {
    if (!note) return
    const chosen = this.lane.company.chance.pick(['table', 'room', null] as const) ?? null
    await this.lane.does(
      { type: 'choice/mark', contribution: as(note.id), chosen },
      { [noteChosen(note.id)]: chosen ?? 'none' },
    )
  }

  async #erase(note: TrayNoteView | undefined): Promise<void> {
    if (!note || note.kind === 'reason') return
    const { id, media } = note
    for (const fact of [noteThere, noteText, noteWithdrawn, noteHidden, noteChosen, noteAdmitted, noteShared, noteLaid])
      this.lane.company.promises.release(fact(id))
    await this.lane.does(
      { type: 'contribution/erase', contribution: as(id) },
      { [noteErased(id)]: true, ...(media && { [pictureThere(this.#workshop, media)]: null }) },
    )
  }
}
