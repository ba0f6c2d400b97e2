import type { Clock } from '../../server/clock.ts'

interface Due {
  readonly act: () => void
  readonly everyMs: number | null
  /** Servers come and go; what one of them meant to do dies with it. */
  readonly life: object
  due: number
  seq: number
}

/** Time that passes only when it is told to: whatever is due on the way is done in order, each at its own hour. */
export class Hours {
  #now = 1_750_000_000_000
  #seq = 0
  readonly #due = new Set<Due>()

  now(): number {
    return this.#now
  }

  /** Grows with whatever is planned or called off. */
  get stirs(): number {
    return this.#seq
  }

  /** A clock for one server; `stop` forgets all that it was to do, as a power cut does. */
  lease(): { clock: Clock; stop: () => void } {
    const life = {}
    let running = true
    const plan = (ms: number, act: () => void, everyMs: number | null): (() => void) => {
      if (!running) return () => {}
      const due: Due = { act, everyMs, life, due: this.#now + Math.max(0, ms), seq: ++this.#seq }
      this.#due.add(due)
      return () => void this.#due.delete(due)
    }
    const clock: Clock = {
      now: () => this.#now,
      after: (ms, act) => plan(ms, act, null),
      every: (ms, act) => plan(ms, act, ms),
    }
    const stop = (): void => {
      running = false
      for (const due of this.#due) if (due.life === life) this.#due.delete(due)
    }
    return { clock, stop }
  }

  /** Lets so many ms pass; first, and after each hour at which something was due, `settle` lets all come to rest. */
  async pass(ms: number, settle: () => Promise<void>): Promise<void> {
    await settle()
    const until = this.#now + ms
    for (let next = this.#first(); next && next.due <= until; next = this.#first()) {
      this.#now = Math.max(this.#now, next.due)
      this.#due.delete(next)
      if (next.everyMs !== null) {
        next.due += next.everyMs
        next.seq = ++this.#seq
        this.#due.add(next)
      }
      next.act()
      if (this.#first()?.due !== this.#now) await settle()
    }
    this.#now = until
    await settle()
  }

  #first(): Due | null {
    let first: Due | null = null
    for (const due of this.#due)
      if (!first || due.due < first.due || (due.due === first.due && due.seq < first.seq)) first = due
    return first
  }
}
