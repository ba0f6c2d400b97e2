/** A bucket that refills: so many at once, so many a second after that. */
interface Bucket {
  left: number
  at: number
}

/** [F2] Rates per session and per workshop, never per address: a hall shares one. */
export class Rate {
  readonly #burst: number
  readonly #perSecond: number
  readonly #buckets = new Map<string, Bucket>()

  constructor(burst: number, perSecond: number) {
    this.#burst = burst
    this.#perSecond = perSecond
  }

  /** Whether one more may pass now (ms). */
  allows(key: string, now: number): boolean {
    if (this.#buckets.size > 20_000)
      for (const [old, { at }] of this.#buckets) if (now - at > 60_000) this.#buckets.delete(old)
    const bucket = this.#buckets.get(key) ?? { left: this.#burst, at: now }
    bucket.left = Math.min(this.#burst, bucket.left + ((now - bucket.at) / 1000) * this.#perSecond)
    bucket.at = now
    this.#buckets.set(key, bucket)
    if (bucket.left < 1) return false
    bucket.left -= 1
    return true
  }
}
