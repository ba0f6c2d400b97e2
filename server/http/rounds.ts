/** Requests begun in one turn of the event loop: a millisecond of work. */
const aTurn = 3

/**
 * [F2] Fair between devices: requests that come in together are begun in rounds, one of each that asks, a few in a turn of
 * the event loop. Three hundred requests of one device wait for each other; the one of its neighbour waits for three. What
 * comes alone is begun at once. Requests of one device begin in the order in which they came.
 */
export class Rounds {
  readonly #waiting = new Map<string, (() => void)[]>()
  #left = aTurn
  #turning = false

  /** `device`: whose request it is; those of nobody in particular share a name. */
  enter(device: string, begin: () => void): void {
    if (!this.#turning) setImmediate(() => this.#next())
    this.#turning = true
    const own = this.#waiting.get(device)
    if (own) own.push(begin)
    else if (this.#left === 0) this.#waiting.set(device, [begin])
    else {
      this.#left--
      begin()
    }
  }

  #next(): void {
    this.#left = aTurn
    this.#turning = this.#waiting.size > 0
    if (this.#turning) setImmediate(() => this.#next())
    for (const [device, own] of [...this.#waiting].slice(0, aTurn)) {
      const begin = own.shift()
      // Whoever still waits stands at the end of the round.
      this.#waiting.delete(device)
      if (own.length > 0) this.#waiting.set(device, own)
      this.#left--
      begin?.()
    }
  }
}

/** Whose request this is, by its path alone: the handle of a session, or nobody's. */
export const deviceOf = (url: string): string => /^\/api\/s\/([^/?]+)/.exec(url)?.[1] ?? ''
