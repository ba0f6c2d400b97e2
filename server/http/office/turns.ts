/** A place in a line. */
export interface Place {
  /** Resolves when its turn has come; false when it was given up meanwhile. Asked for once. */
  turn(): Promise<boolean>
  /** Gives it up, in its turn or before; once is enough, again does nothing. */
  leave(): void
}

/** Places of one owner. */
interface Line {
  held: number
  /** Whether one of them has its turn. */
  busy: boolean
  /** When it last had one or, before that, came: in turns that have ended. */
  since: number
  readonly waiting: Set<() => void>
}

/**
 * Work that takes turns by owner, so that nobody's waits for all of another's: an owner has `share` places at most, one
 * of them at a time has its turn, and `atOnce` owners at a time. Next is who has waited longest since its last turn:
 * while an owner waits, no other begins more than one.
 */
export class Turns {
  readonly #share: number
  readonly #atOnce: number
  /** Owners that hold places. */
  readonly #lines = new Map<string, Line>()
  #busy = 0
  #ended = 0

  constructor({ share, atOnce }: { readonly share: number; readonly atOnce: number }) {
    this.#share = share
    this.#atOnce = atOnce
  }

  /** A place for an owner, to be given up whatever comes; null when all of its share is taken. */
  place(owner: string): Place | null {
    const line = this.#lines.get(owner) ?? { held: 0, busy: false, since: this.#ended, waiting: new Set() }
    if (line.held >= this.#share) return null
    line.held++
    this.#lines.set(owner, line)
    let state: 'idle' | 'waiting' | 'busy' | 'left' = 'idle'
    let come: (came: boolean) => void = () => {}
    const start = (): void => {
      state = 'busy'
      come(true)
    }
    return {
      turn: () =>
        new Promise((resolve) => {
          if (state === 'left') return resolve(false)
          come = resolve
          state = 'waiting'
          line.waiting.add(start)
          this.#next()
        }),
      leave: () => {
        if (state === 'left') return
        if (state === 'busy') {
          line.busy = false
          line.since = ++this.#ended
          this.#busy--
        }
        line.waiting.delete(start)
        state = 'left'
        come(false)
        if (--line.held === 0) this.#lines.delete(owner)
        this.#next()
      },
    }
  }

  #next(): void {
    while (this.#busy < this.#atOnce) {
      let next: Line | null = null
      for (const line of this.#lines.values())
        if (!line.busy && line.waiting.size > 0 && (!next || line.since < next.since)) next = line
      const [first] = next?.waiting ?? []
      if (!next || !first) return
      next.waiting.delete(first)
      next.busy = true
      this.#busy++
      first()
    }
  }
}
