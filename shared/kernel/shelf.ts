/** Rows of one noun, read by key. */
export interface Rows<T> {
  get(key: string): T | undefined
  has(key: string): boolean
  values(): IterableIterator<T>
  entries(): IterableIterator<[string, T]>
}

/**
 * Rows of one noun with a scratch copy that costs what it changes.
 * `fork` gives a shelf that reads through to this one and keeps its own writes apart;
 * `settle` pours those writes into the base, and leaves the fork empty. Rows are never mutated in place. A fork lists
 * its rows in the order that they will have once it has settled: what is decided does not depend on the batch it is in.
 */
export class Shelf<T> implements Rows<T> {
  readonly #base: Shelf<T> | null
  readonly #own = new Map<string, T | null>()

  constructor(base: Shelf<T> | null = null) {
    this.#base = base
  }

  get(key: string): T | undefined {
    const own = this.#own.get(key)
    if (own !== undefined) return own ?? undefined
    return this.#base?.get(key)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  /** Puts a row, or drops it with null. */
  put(key: string, row: T | null): void {
    if (row === null && this.#base === null) this.#own.delete(key)
    else this.#own.set(key, row)
  }

  *entries(): IterableIterator<[string, T]> {
    for (const entry of this.#base?.entries() ?? []) {
      const own = this.#own.get(entry[0])
      if (own === undefined) yield entry
      else if (own !== null) yield [entry[0], own]
    }
    for (const [key, row] of this.#own) if (row !== null && !this.#base?.has(key)) yield [key, row]
  }

  *values(): IterableIterator<T> {
    for (const [, row] of this.entries()) yield row
  }

  /** A scratch shelf over this one. */
  fork(): Shelf<T> {
    return new Shelf<T>(this)
  }

  /** The writes that this fork holds: key → row, or null where dropped. */
  changes(): ReadonlyMap<string, T | null> {
    return this.#own
  }

  /** Pours this fork's writes into its base. */
  settle(): void {
    if (!this.#base) return
    for (const [key, row] of this.#own) this.#base.put(key, row)
    this.#own.clear()
  }
}
