import { setImmediate as turn } from 'node:timers/promises'

/** How many turns of the event loop without a stir mean that all has come to rest. */
const still = 6

/** Knows when a server in this process has come to rest: nobody waits for the disk, and nothing was said for some turns. */
export class Rest {
  #busy = 0
  #stirs = 0
  #woken: (() => void) | null = null
  readonly #planned: () => number

  /** `planned` grows with what the server means to do. */
  constructor(planned: () => number) {
    this.#planned = planned
  }

  /** Something was said or heard. */
  stir(): void {
    this.#stirs++
  }

  /** The same object, all of whose calls are waited for. */
  watched<T extends object>(port: T): T {
    const watch =
      <A extends unknown[], R>(call: (...args: A) => R) =>
      (...args: A): R => {
        const answer = call(...args)
        return (answer instanceof Promise ? this.busy(answer) : answer) as R
      }
    return Object.fromEntries(
      Object.entries(port).map(([name, value]) => [name, typeof value === 'function' ? watch(value as never) : value]),
    ) as T
  }

  /** Work that is waited for. */
  async busy<T>(work: Promise<T>): Promise<T> {
    this.#busy++
    try {
      return await work
    } finally {
      this.#busy--
      this.stir()
      this.#woken?.()
    }
  }

  async settle(): Promise<void> {
    let [seen, quiet] = [-1, 0]
    while (quiet < still) {
      // The disk works in a thread of its own: to look again and again would only take its time.
      if (this.#busy > 0) await new Promise<void>((woken) => (this.#woken = woken))
      await turn()
      const now = this.#stirs + this.#planned()
      quiet = this.#busy === 0 && now === seen ? quiet + 1 : 0
      seen = now
    }
  }
}
