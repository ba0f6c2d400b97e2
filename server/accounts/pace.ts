/** Tries that nobody has to wait for. */
const free = 5
const longest = 60_000
/** After so long without a try, all is forgotten. */
const forget = 15 * 60_000

interface Tries {
  readonly count: number
  readonly last: number
}

/** How long to wait after the last of so many vain tries, ms: nothing for the first four, then 2 s, 4 s… up to a minute. */
export const waitAfter = (tries: number): number => (tries < free ? 0 : Math.min(longest, 2_000 * 2 ** (tries - free)))

/** Slows whoever guesses passwords: by e-mail and address together, so that a stranger cannot keep a colleague out. */
export class Pace {
  readonly #tries = new Map<string, Tries>()

  /** Whether a try must wait. */
  tooFast(key: string, now: number): boolean {
    const known = this.#tries.get(key)
    return known !== undefined && now - known.last < waitAfter(known.count)
  }

  /** Counts a try before it is judged: many at once gain nothing. */
  tried(key: string, now: number): void {
    for (const [other, { last }] of this.#tries) if (now - last > forget) this.#tries.delete(other)
    this.#tries.set(key, { count: (this.#tries.get(key)?.count ?? 0) + 1, last: now })
  }

  /** The password was right: its owner waits for nothing. */
  right(key: string): void {
    this.#tries.delete(key)
  }
}
