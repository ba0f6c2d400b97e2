import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Hall } from '../hall.ts'
import { invite } from '../houses.ts'
import type { Answer, Ledger, Order } from './orders.ts'

/** The honest devices of a campaign, in a process of their own. */
export class Honest {
  readonly #child: ChildProcess = fork(join(import.meta.dirname, 'process.ts'))
  readonly #count: number

  constructor(count: number) {
    this.#count = count
  }

  /** They come in by the room's code. */
  async seat(base: string, code: string): Promise<void> {
    await this.#order({ do: 'seat', base, code, count: this.#count })
  }

  /** They begin: each acts once in so many ms. Four tables have a tablet at their wall, and a screen and a panel watch. */
  async work(hall: Hall, paceMs: number): Promise<void> {
    const { staff, workshop, vote, phase } = hall
    const tablets = []
    for (const table of ['t1', 't4', 't5', 't6'])
      tablets.push({ invite: await invite(staff, workshop, 'host', { table }), wall: `${phase}_${table}` })
    const watchers = [await invite(staff, workshop, 'screen'), await invite(staff, workshop, 'staff')]
    await this.#order({
      do: 'work',
      phase,
      ask: vote.id,
      choices: vote.choices.map(({ id }) => id),
      criterion: vote.criteria[0]?.id ?? '',
      paceMs,
      tablets,
      watchers,
    })
  }

  /** Their reply times since the last report, ms. */
  async replies(): Promise<{ replies: readonly number[]; feeds: number }> {
    const answer = await this.#order({ do: 'report' })
    if (answer.done !== 'report') throw new Error('the crowd answered something else')
    return answer
  }

  /** They stop, and say what they were told is saved. */
  async rest(): Promise<Ledger> {
    const answer = await this.#order({ do: 'rest' })
    if (answer.done !== 'rest') throw new Error('the crowd answered something else')
    return answer.ledger
  }

  end(): void {
    if (this.#child.exitCode === null) this.#child.kill()
  }

  #order(order: Order): Promise<Answer> {
    return new Promise((answered, failed) => {
      const gone = (): void => failed(new Error('the crowd’s process ended'))
      this.#child.once('exit', gone)
      this.#child.once('message', (answer: Answer) => {
        this.#child.off('exit', gone)
        answered(answer)
      })
      this.#child.send(order)
    })
  }
}
