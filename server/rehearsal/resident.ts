import { activityOf } from '../../shared/activities/registry.ts'
import type { AskView, ParticipantView, PhaseView } from '../../shared/api/view.ts'
import { as } from '../../shared/kernel/ids.ts'
import { type BallotBox, someMarks } from './ballots.ts'
import { Chance } from './chance.ts'
import { Device, draw, pause } from './device.ts'
import type { Journal } from './journal.ts'
import { wordsFor } from './words.ts'

/** Habits of a resident: how much they write, and what their phone does. */
export interface Habits {
  /** Ideas in a phase of ideas. */
  readonly ideas: number
  /** Taps the button twice. */
  readonly doubleTaps: boolean
  /** Loses the network in the middle of some phases. */
  readonly losesNetwork: boolean
}

/** A simulated resident: reads what the phone shows and does what it invites to, never more. */
export class Resident {
  readonly device: Device<ParticipantView>
  readonly #journal: Journal
  readonly #box: BallotBox
  readonly #habits: Habits
  readonly #chance: Chance
  readonly #written = new Map<string, number>()
  readonly #sentOwn = new Set<string>()
  readonly #voted = new Set<string>()
  readonly #seed: number
  #busy = false
  #again = false

  constructor(base: string, journal: Journal, box: BallotBox, habits: Habits, seed: number) {
    this.device = new Device(base, journal)
    this.#journal = journal
    this.#box = box
    this.#habits = habits
    this.#seed = seed
    this.#chance = new Chance(`resident ${seed}`)
  }

  /** Comes in by the room's code. Nothing is said of who they are. */
  async join(code: string, table: string | null): Promise<void> {
    await this.device.enter({ code, device: draw(), participant: draw(), table })
    this.device.onChange(() => void this.#act())
    void this.#act()
  }

  /** Nothing is on its way any more. */
  get idle(): boolean {
    return !this.#busy && !this.device.offline
  }

  /** Everything that was acknowledged has come back in the server's own word. */
  get heard(): boolean {
    return [...this.#sentOwn].every((id) => !this.#journal.saved.has(id) || this.#journal.confirmed.has(id))
  }

  async #act(): Promise<void> {
    this.#again = true
    if (this.#busy) return
    this.#busy = true
    try {
      while (this.#again) {
        this.#again = false
        await this.#turn()
      }
    } finally {
      this.#busy = false
    }
  }

  async #turn(): Promise<void> {
    const { view, you } = this.device
    if (!view || !you) return
    for (const [id, note] of Object.entries(you.mine)) {
      if (!this.#sentOwn.has(id)) continue
      this.#journal.confirmed.add(id)
      if (note.state === 'late') this.#journal.late.add(id)
    }
    if (view.stage.attention !== null && !you.hand) await this.device.wish({ type: 'hand/raise' })
    const { phase } = view.stage
    if (phase && !view.stage.frozen && view.stage.attention === null) await this.#write(phase)
    for (const ask of Object.values(view.asks))
      if (ask.status === 'open' && you.asks[ask.id]?.eligible && !this.#voted.has(ask.id))
        await this.#vote(ask, you.asks[ask.id]?.own ?? [])
    if (
      phase?.moment.rights.share &&
      Object.values(you.mine).some((note) => note.reach === 'author' && note.phase === phase.id)
    )
      await this.device.wish({ type: 'contribution/share', contribution: null })
  }

  async #write(phase: PhaseView): Promise<void> {
    const { rights } = phase.moment
    const done = this.#written.get(phase.id) ?? 0
    const wanted = phase.kind === 'ideas' ? this.#habits.ideas : 1 + this.#chance.below(2)
    const kind = rights.add.includes('note') ? 'note' : rights.add.includes('text') ? 'text' : null
    if (!kind || done >= wanted) return
    this.#written.set(phase.id, done + 1)
    if (this.#habits.losesNetwork && done === 0 && this.#chance.may(0.4)) this.#loseNetwork()
    const gallery = Object.values(this.device.view?.notes ?? {})
    const parent = rights.rebound && this.#chance.may(0.5) ? (this.#chance.pick(gallery)?.id ?? null) : null
    const zones = activityOf(phase.kind)?.prepare(phase.options)
    const zone = zones?.ok
      ? (this.#chance.pick(zones.value.template?.zones.filter((z) => (z.takes ?? 'note') !== 'media') ?? [])?.id ??
        null)
      : null
    const text = wordsFor(phase.kind, this.#seed * 3 + done * 7)
    await this.#add(phase, kind, text, parent, zone)
    this.#again = true
  }

  async #add(
    { id: phase, moment }: PhaseView,
    kind: 'note' | 'text',
    text: string,
    parent: string | null,
    zone: string | null,
  ): Promise<void> {
    const id = draw()
    this.#journal.sends(id, moment.rights.reach !== 'author' && !this.device.offline)
    this.#sentOwn.add(id)
    const reply = await this.device.wish(
      {
        type: 'contribution/add',
        contribution: as(id),
        phase: as(phase),
        kind,
        text,
        media: null,
        parent: parent as never,
        zone,
        level: null,
        channel: 'phone',
        table: null,
        reason: null,
      },
      { twice: this.#habits.doubleTaps },
    )
    if (reply.ok) this.#journal.saved.add(id)
  }

  async #vote(ask: AskView, own: readonly string[]): Promise<void> {
    this.#voted.add(ask.id)
    const changes = this.#chance.may(0.2) ? 2 : 1
    for (let n = 0; n < changes; n++) {
      const marks = someMarks(ask, own, this.#chance)
      const ballot = draw()
      this.#journal.answersSent++
      const reply = await this.device.wish(
        { type: 'answer/give', ask: ask.id, ballot: as(ballot), marks, tookMs: null },
        { twice: this.#habits.doubleTaps },
      )
      if (!reply.ok) continue
      this.#journal.answersSaved++
      this.#box.acknowledged(ask.id, this.device.you?.participant?.id ?? '', ballot, 'room', tidy(ask, marks))
    }
  }

  #loseNetwork(): void {
    this.device.setOffline(true)
    void pause(300 + this.#chance.below(500)).then(() => this.device.setOffline(false))
  }
}

/** A ballot as the server keeps it: stickers of zero say nothing. */
const tidy = (ask: AskView, marks: ReturnType<typeof someMarks>): ReturnType<typeof someMarks> =>
  ask.criteria.every((c) => c.min === 0)
    ? Object.fromEntries(
        Object.entries(marks).filter(([, values]) => Object.values(values).some((value) => value !== 0)),
      )
    : marks
