import type { Hall } from './hall.ts'

/** One thing that somebody hostile tries. */
export interface Script {
  readonly name: string
  /** What it tries, in one sentence. */
  readonly tries: string
  /** What stops it, in one sentence: `docs/security.md` says the same. */
  readonly stops: string
  /** Takes longer than a second: left out of the short run. */
  readonly slow?: boolean
  /** Throws `Fell` when something gave way; anything else that it throws is a fall too. */
  run(hall: Hall): Promise<void>
}

/** Scripts of one kind, run one after another; memory is looked at after each family. */
export interface Family {
  readonly name: string
  readonly scripts: readonly Script[]
}

/** Something gave way. */
class Fell extends Error {}

/** Holds a promise of the server: throws `Fell` with a sentence when it is broken. */
export function held(promise: boolean, otherwise: string): asserts promise {
  if (!promise) throw new Fell(otherwise)
}
