import { quantile } from '../bench/line.ts'

/** Replies of a minute of three hundred people. */
const minute = 1_800

/**
 * What the honest were answered, a minute of attacks held against the minute of quiet before it: slowest hundredths of
 * unequal times are no measure of each other. Attacks that last less are judged with those before them.
 */
export class Minutes {
  #quiet: readonly number[] = []
  #attacked: readonly number[] = []
  #unjudged = 0
  /** The slowest hundredth of the worst minute of attacks, by that of the quiet before it; null before any was judged. */
  worst: number | null = null

  /** The slowest hundredth of the last quiet minute, ms. */
  get quiet(): number {
    return quantile(this.#quiet, 0.99)
  }

  /** Takes what was answered while nobody hostile did anything, ms. */
  calm(replies: readonly number[]): void {
    this.#quiet = [...this.#quiet, ...replies].slice(-minute)
  }

  /** Takes what was answered under attack, ms. */
  attacked(replies: readonly number[]): void {
    this.#attacked = [...this.#attacked, ...replies].slice(-minute)
    this.#unjudged += replies.length
  }

  /** Judges the last minute of attacks if it is over, or `atLast` whatever there is; the sentence about it, or null. */
  judge(atLast: boolean): string | null {
    if (this.#quiet.length === 0 || this.#unjudged < (atLast ? 1 : minute)) return null
    this.#unjudged = 0
    const p99 = quantile(this.#attacked, 0.99)
    this.worst = Math.max(this.worst ?? 0, Math.round((p99 / this.quiet) * 100) / 100)
    return `a minute of attacks: ${this.#attacked.length} replies, p99 ${p99} ms (${this.quiet} before)`
  }
}
