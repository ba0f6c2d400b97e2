/** A bucket that refills: so much at once, so much a second after that [F2]. */
export class Bucket {
  readonly #size: number
  readonly #perSecond: number
  #left: number
  #at: number

  constructor(size: number, perSecond: number, now: number) {
    this.#size = size
    this.#perSecond = perSecond
    this.#left = size
    this.#at = now
  }

  /** Whether so much may pass now (ms); it is then taken. */
  takes(amount: number, now: number): boolean {
    if (this.holds(now) < amount) return false
    this.#left -= amount
    return true
  }

  /** Takes so much, whether or not it holds it: what is missing has to be waited for. */
  spend(amount: number, now: number): void {
    this.#left = this.holds(now) - amount
  }

  /** What it holds now. */
  holds(now: number): number {
    this.#left = Math.min(this.#size, this.#left + ((now - this.#at) / 1000) * this.#perSecond)
    this.#at = now
    return this.#left
  }
}
