/** A bucket that refills: so many at once, so many a second after that. */
interface Bucket {
  left: number
  at: number
}

/** Most buckets that are remembered: beyond them, the one that was asked for longest ago is full again. */
const most = 20_000

/** [F2] Rates per session and per workshop, never per address: a hall shares one. */
export class Rate {
  readonly #burst: number
  readonly #perSecond: number
  /** The least recently asked for first. */
  readonly #buckets = new Map<string, Bucket>()

  constructor(burst: number, perSecond: number) {
    this.#burst = burst
    this.#perSecond = perSecond
  }

  /** Whether one more may pass now (ms). */
  allows(key: string, now: number): boolean {
    const bucket = this.#buckets.get(key) ?? { left: this.#burst, at: now }
    bucket.left = Math.min(this.#burst, bucket.left + ((now - bucket.at) / 1000) * this.#perSecond)
    bucket.at = now
    this.#buckets.delete(key)
    this.#buckets.set(key, bucket)
    if (this.#buckets.size > most) for (const oldest of this.#buckets.keys()) if (this.#buckets.delete(oldest)) break
    if (bucket.left < 1) return false
    bucket.left -= 1
    return true
  }

  /** How many buckets are remembered. */
  get size(): number {
    return this.#buckets.size
  }
}
