import { someMarks } from '../../server/rehearsal/ballots.ts'
import { Device, draw, type Wish } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { tidyMarks } from '../../shared/answers/check.ts'
import type { AskView, HostView, ParticipantView } from '../../shared/api/view.ts'
import { as } from '../../shared/kernel/ids.ts'
import {
  ballotMarks,
  marksText,
  noteChosen,
  noteHidden,
  noteLaid,
  noteShared,
  noteText,
  noteWithdrawn,
  personHand,
  personTable,
  personThere,
  pictureThere,
  sessionHandle,
} from './facts.ts'
import { type Company, Lane } from './lane.ts'
import { added, addNote, upload, words } from './notes.ts'
import type { Effects } from './promises.ts'

/** A resident's way into one workshop. */
export interface Room {
  readonly workshop: string
  readonly code: string
  readonly tables: readonly string[]
}

/** A resident with a phone, who does at random whatever the phone allows. Also whoever holds a shared tablet for a turn. */
export class Resident {
  readonly lane: Lane<ParticipantView | HostView>
  readonly #room: Room
  /** Their own notes that they have not taken back, by id: the picture of each, and the token of a reason. */
  readonly #own = new Map<string, { readonly media: string | null; readonly token: string | null }>()
  /** Ballots that stand, by ask. */
  readonly #ballots = new Map<string, { readonly id: string; readonly marks: string }>()
  readonly #person: string
  #written = 0

  constructor(device: Device<ParticipantView | HostView>, company: Company, room: Room, person: string) {
    this.lane = new Lane(device, company)
    this.#room = room
    this.#person = person
  }

  /** Comes in by the code, and asks again until there is an answer: the same device is the same person. */
  static async join(company: Company, room: Room): Promise<Resident> {
    const device = new Device<ParticipantView>(company.base, new Journal())
    const participant = draw()
    const resident = new Resident(device as Device<ParticipantView | HostView>, company, room, participant)
    const body = { code: room.code, device: draw(), participant, table: company.chance.pick(room.tables) ?? null }
    const there: Effects = { [personThere(participant)]: true }
    company.promises.sent(there)
    const opened = await resident.lane.answered(async () => ({ status: 200, opened: await device.enter(body) }))
    const you = opened.opened.you
    company.promises.kept({
      ...there,
      [personTable(participant)]: you?.table ?? null,
      [sessionHandle(you?.session ?? '')]: device.handle,
    })
    return resident
  }

  /** Notes that they have not taken back and must hear of; a reason is nobody's once its vote is closed. */
  *own(): Iterable<string> {
    for (const [id, { token }] of this.#own) if (token === null) yield id
  }

  /** One thing that the phone allows now. */
  async act(): Promise<void> {
    const { chance } = this.lane.company
    const n = chance.below(100)
    if (n < 24) return this.#write()
    if (n < 36) return this.#reword()
    if (n < 42) return this.#takeBack()
    if (n < 50) return this.#share()
    if (n < 85) return this.vote()
    if (n < 95) return this.#hand()
    return this.#move()
  }

  async #write(): Promise<void> {
    const { chance } = this.lane.company
    const phase = this.lane.device.view?.stage.phase
    if (!phase) return
    const { add } = phase.moment.rights
    const asked = Object.values(this.lane.device.view?.asks ?? {}).filter((ask) => ask.status === 'open')
    if (chance.may(0.1) && asked.length > 0) return this.#reason(asked)
    const id = draw()
    const text = words(id.slice(0, 6), ++this.#written)
    if (add.includes('photo') && chance.may(0.35)) return this.#photo(id, phase.id, text)
    const kind = add.includes('note') || !add.includes('text') ? 'note' : 'text'
    await this.#adds(id, { text }, addNote(id, phase.id, text, { kind }))
  }

  async #adds(
    id: string,
    { text, media = null, token = null }: { text: string; media?: string | null; token?: string | null },
    wish: Wish,
  ): Promise<void> {
    const effects = { ...added(id, text), ...(media && { [pictureThere(this.#room.workshop, media)]: true }) }
    const reply = await this.lane.does(wish, effects)
    if (reply.ok) this.#own.set(id, { media, token })
  }

  /** First the picture, then the note that shows it. */
  async #photo(id: string, phase: string, text: string): Promise<void> {
    const { media } = await this.lane.answered(() => upload(this.lane.device as Device))
    if (media === null) return
    await this.#adds(id, { text, media }, addNote(id, phase, text, { kind: 'photo', media: as(media) }))
  }

  async #reason(asked: readonly AskView[]): Promise<void> {
    const { chance } = this.lane.company
    const ask = chance.pick(asked)
    const choice = chance.pick(ask?.choices ?? [])
    if (!ask || !choice) return
    const [id, token] = [draw(), draw()]
    const text = words(id.slice(0, 6), ++this.#written)
    const reason = { ask: ask.id, choice: choice.id, token }
    await this.#adds(id, { text, token }, addNote(id, ask.phase, text, { kind: 'reason', reason }))
  }

  async #reword(): Promise<void> {
    const { chance } = this.lane.company
    const id = chance.pick([...this.#own.keys()])
    if (!id) return
    const text = words(id.slice(0, 6), ++this.#written)
    const wish: Wish = { type: 'contribution/edit', contribution: as(id), text, zone: null, level: null }
    await this.lane.does(wish, { [noteText(id)]: text })
  }

  async #takeBack(): Promise<void> {
    const { chance, promises } = this.lane.company
    const id = chance.pick([...this.#own.keys()])
    const own = id && this.#own.get(id)
    if (!id || !own) return
    for (const fact of [noteHidden(id), noteChosen(id), noteLaid(id)]) promises.release(fact)
    const wish: Wish = { type: 'contribution/withdraw', contribution: as(id), token: own.token as never }
    const reply = await this.lane.does(wish, {
      [noteWithdrawn(id)]: true,
      [noteText(id)]: '',
      ...(own.media && { [pictureThere(this.#room.workshop, own.media)]: null }),
    })
    if (reply.ok) this.#own.delete(id)
  }

  async #share(): Promise<void> {
    const id = this.lane.company.chance.pick([...this.#own.keys()])
    if (!id || !this.lane.device.view?.stage.phase?.moment.rights.share) return
    await this.lane.does({ type: 'contribution/share', contribution: as(id) }, { [noteShared(id)]: true }, (result) =>
      (result as { shared: number }).shared === 1 ? { [noteShared(id)]: true } : {},
    )
  }

  /** Gives a whole ballot in an ask that is theirs, in place of the one before. */
  async vote(): Promise<void> {
    const { device, company } = this.lane
    const open = Object.values(device.view?.asks ?? {}).filter(
      (ask) => (ask.status === 'open' || ask.status === 'closing') && device.you?.asks[ask.id]?.eligible,
    )
    const ask = company.chance.pick(open)
    if (!ask) return
    const marks = someMarks(ask, device.you?.asks[ask.id]?.own ?? [], company.chance)
    const before = this.#ballots.get(ask.id)
    const ballot = {
      id: before && company.chance.may(0.3) ? before.id : draw(),
      marks: marksText(tidyMarks(ask, marks)),
    }
    const { workshop } = this.#room
    const reply = await this.lane.does(
      { type: 'answer/give', ask: ask.id, ballot: as(ballot.id), marks, tookMs: null },
      {
        ...(before && { [ballotMarks(workshop, ask.id, before.id)]: null }),
        [ballotMarks(workshop, ask.id, ballot.id)]: ballot.marks,
      },
    )
    if (reply.ok) this.#ballots.set(ask.id, ballot)
  }

  async #hand(): Promise<void> {
    const up = this.lane.company.chance.may(0.5)
    const wish: Wish = up ? { type: 'hand/raise' } : { type: 'hand/lower', participant: null }
    await this.lane.does(wish, { [personHand(this.#person)]: up })
  }

  async #move(): Promise<void> {
    const table = this.lane.company.chance.pick(this.#room.tables)
    if (!table) return
    await this.lane.does({ type: 'table/join', table: as(table) }, { [personTable(this.#person)]: table })
  }
}
