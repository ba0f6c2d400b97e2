import type { Chance } from '../../server/rehearsal/chance.ts'
import { type Device, draw, pause, TurnedAway, type Wish } from '../../server/rehearsal/device.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { FeedView } from '../../shared/api/view.ts'
import type { Gates } from './gate.ts'
import type { Effects, Promises } from './promises.ts'

/** What an evening gives to everyone in it. */
export interface Company {
  readonly base: string
  readonly gates: Gates
  readonly promises: Promises
  readonly chance: Chance
  /** Hears that a command was sent, or was answered: the moments at which a kill is worth most. */
  readonly trap: (moment: 'sent' | 'answered', type: string) => void
  /** What was answered otherwise than before, and what a device saw that it should not: a broken promise. */
  readonly broken: string[]
}

type Sent = { readonly command: { readonly id: string; readonly type: string }; readonly reply: Reply }

/**
 * One pair of hands at a device: it does one thing after another, writes down what it is promised before the next,
 * and sends what nobody answered again with the same id until somebody does.
 */
export class Lane<V extends FeedView = FeedView> {
  readonly device: Device<V>
  readonly company: Company
  #last: Sent | null = null

  constructor(device: Device<V>, company: Company) {
    this.device = device
    this.company = company
  }

  /** Does one thing after another for as long as the evening lasts; `act` begins one. */
  async live(act: () => Promise<void>, paceMs: number): Promise<void> {
    const { gates, chance } = this.company
    gates.lanes++
    for (;;) {
      await gates.play.pass()
      await act()
      await pause(1 + chance.below(2 * paceMs))
    }
  }

  /** Sends a command, some of them twice at once, until it is answered. `kept` says what of it an acceptance promises. */
  async does(wish: Wish, effects: Effects, kept: (result: unknown) => Effects = () => effects): Promise<Reply> {
    const { promises, trap, chance } = this.company
    const command = { id: draw(), ...wish }
    promises.sent(effects, command.id)
    const reply = await this.answered(() => {
      trap('sent', command.type)
      const first = this.device.post('/commands', command)
      return chance.may(0.1) ? Promise.all([first, this.device.post('/commands', command)]).then(([a]) => a) : first
    })
    const said = reply.body as Reply
    if (said.ok) promises.kept(effects, kept(said.result))
    else promises.refused(effects)
    this.#last = { command, reply: said }
    trap('answered', command.type)
    return said
  }

  /** Asks until there is an answer: a lost line waits for the next start, what is too fast or unavailable a moment. */
  async answered<T extends { readonly status: number }>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      await this.company.gates.line.pass()
      try {
        const reply = await ask()
        if (reply.status !== 429 && reply.status !== 503) return reply
        await pause(30)
      } catch (error) {
        if (error instanceof TurnedAway && !error.forNow) throw error
        // Between the end of the line and the news of it a moment may pass.
        await pause(4)
      }
    }
  }

  /** [DESIGN 3] Sends its last command again, as a device does whose reply was lost: the same outcome, no second effect. */
  async repeats(): Promise<void> {
    const last = this.#last
    if (!last) return
    const again = (await this.answered(() => this.device.post('/commands', last.command))).body as Reply
    const same = last.command.type === 'answer/give' ? again.ok === last.reply.ok : said(again) === said(last.reply)
    if (!same) this.company.broken.push(`${last.command.type} was answered ${said(last.reply)}, then ${said(again)}`)
  }
}

const said = (reply: Reply): string => JSON.stringify(reply)
