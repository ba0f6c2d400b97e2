import { Bucket } from './bucket.ts'

/** So many refused edits at once, and one more every so many seconds: half an hour's acts may be played again. */
const burst = 60
const everySeconds = 2

/** How often sessions were refused: one that goes on and on has to wait, since a refusal makes a wall's shadow anew. */
export class Refusals {
  readonly #buckets = new Map<string, Bucket>()

  /** Notes a refusal at a time, ms. */
  add(session: string, now: number): void {
    for (const [known, bucket] of this.#buckets) if (bucket.holds(now) >= burst) this.#buckets.delete(known)
    const bucket = this.#buckets.get(session) ?? new Bucket(burst, 1 / everySeconds, now)
    this.#buckets.set(session, bucket)
    bucket.takes(1, now)
  }

  /** Whether a session has to wait before it edits again. */
  exhausted(session: string, now: number): boolean {
    return (this.#buckets.get(session)?.holds(now) ?? burst) < 1
  }
}
