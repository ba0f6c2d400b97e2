import { hash32 } from '../../shared/kernel/order.ts'

/** Chance that can be played again: the same seed draws the same numbers. */
export class Chance {
  readonly #seed: string
  #drawn = 0

  constructor(seed: string) {
    this.#seed = seed
  }

  /** A number in [0, 1). */
  next(): number {
    return hash32(`${this.#seed} ${this.#drawn++}`) / 2 ** 32
  }

  /** An integer from 0 to n − 1. */
  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  /** Whether something with this likelihood happens now. */
  may(likelihood: number): boolean {
    return this.next() < likelihood
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)]
  }
}
