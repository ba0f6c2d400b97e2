/** Tries that nobody has to wait for. */
const free = 5
const longest = 60_000
/** After so long without a try, all is forgotten. */
const forget = 15 * 60_000
/** Most that are remembered: beyond them, the one that tried longest ago is not. */
const most = 10_000

interface Tries {
  readonly count: number
  readonly last: number
}

/** How long to wait after the last of so many vain tries, ms: nothing for the first four, then 2 s, 4 s… up to a minute. */
export const waitAfter = (tries: number): number => (tries < free ? 0 : Math.min(longest, 2_000 * 2 ** (tries - free)))

/** Slows whoever guesses passwords: by e-mail and address together, so that a stranger cannot keep a colleague out. */
export class Pace {
  /** Who tried longest ago first. */
  readonly #tries = new Map<string, Tries>()

  /** Whether a try must wait. */
  tooFast(key: string, now: number): boolean {
    const known = this.#tries.get(key)
    return known !== undefined && now - known.last < waitAfter(known.count)
  }

  /** Counts a try before it is judged: many at once gain nothing. */
  tried(key: string, now: number): void {
    const known = this.#tries.get(key)
    const before = known && now - known.last <= forget ? known.count : 0
    this.#tries.delete(key)
    this.#tries.set(key, { count: before + 1, last: now })
    if (this.#tries.size > most) for (const oldest of this.#tries.keys()) if (this.#tries.delete(oldest)) break
  }

  /** The try was not judged after all. */
  untried(key: string): void {
    const known = this.#tries.get(key)
    if (known && known.count > 1) this.#tries.set(key, { ...known, count: known.count - 1 })
    else this.#tries.delete(key)
  }

  /** How many are remembered. */
  get size(): number {
    return this.#tries.size
  }

  /** The password was right: its owner waits for nothing. */
  right(key: string): void {
    this.#tries.delete(key)
  }
}
