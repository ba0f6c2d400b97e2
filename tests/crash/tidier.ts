import { Device, draw } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
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
  pictureThere,
} from './facts.ts'
import { type Company, Lane } from './lane.ts'

/** A colleague at a second panel: keeps what waits, hides and shows again, marks choices, erases. */
export class Tidier {
  readonly lane: Lane<PanelView>
  readonly #workshop: string
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
    if (n < 9) return this.#mark(some('kept'))
    return this.#erase(chance.pick(notes))
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
