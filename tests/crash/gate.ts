/** A gate that lanes wait at: shut while the server is down, or while what stands is looked at. */
class Gate {
  #open = false
  readonly #waiting = new Set<() => void>()
  readonly #heard = new Set<() => void>()

  get isOpen(): boolean {
    return this.#open
  }

  /** How many wait here. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** Passes when it is open. */
  pass(): Promise<void> {
    if (this.#open) return Promise.resolve()
    return new Promise((through) => {
      this.#waiting.add(through)
      for (const heard of this.#heard) heard()
    })
  }

  shut(): void {
    this.#open = false
  }

  open(): void {
    this.#open = true
    const through = [...this.#waiting]
    this.#waiting.clear()
    for (const pass of through) pass()
  }

  /** Calls back when one more waits, until `off`. */
  onArrival(heard: () => void): { off(): void } {
    this.#heard.add(heard)
    return { off: () => void this.#heard.delete(heard) }
  }
}

/**
 * The two gates of an evening. `line` is shut while the server is down: whoever is in the middle of something waits
 * there to send it again. `play` is shut from a kill until everything stands as it should: nobody begins anything.
 */
export class Gates {
  readonly line = new Gate()
  readonly play = new Gate()
  /** Lanes at work. */
  lanes = 0

  open(): void {
    this.line.open()
    this.play.open()
  }

  /** Everyone is at work. */
  get isOpen(): boolean {
    return this.line.isOpen && this.play.isOpen
  }

  shut(): void {
    this.line.shut()
    this.play.shut()
  }

  /** Resolves when nobody does anything: everyone waits at a gate. Rejects after so many ms. */
  still(where: 'anywhere' | 'play', ms: number): Promise<void> {
    return new Promise((still, failed) => {
      const count = () => this.play.waiting + (where === 'anywhere' ? this.line.waiting : 0)
      const ears: { off(): void }[] = []
      const done = () => {
        clearTimeout(late)
        for (const ear of ears) ear.off()
      }
      const look = () => {
        if (count() < this.lanes) return
        done()
        still()
      }
      const late = setTimeout(() => {
        done()
        failed(new Error(`${this.lanes - count()} of ${this.lanes} lanes never came to rest`))
      }, ms)
      ears.push(this.line.onArrival(look), this.play.onArrival(look))
      look()
    })
  }
}
