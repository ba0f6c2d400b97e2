import type { NewCommand } from '../link/commands.ts'

type StageType = Extract<NewCommand, { type: `stage/${string}` }>['type']

/** Commands that move the workshop on; the others change how it stands, and leave what is on display as it is. */
const steps: ReadonlySet<StageType> = new Set(['stage/start', 'stage/advance', 'stage/back', 'stage/moment'])

/**
 * Which revision of the stage a command quotes. A double tap on a step must be harmless, so that a step quotes what was on
 * display when it was tapped. What this panel has changed itself since, without a step, is no surprise to whoever holds
 * it: "next" tapped right after "attention" was lowered is meant, though the feed has not brought that yet.
 */
export class Revision {
  #own: { readonly from: number; readonly to: number } | null = null

  /** The revision to quote for a tap made while `displayed` was shown. */
  quoted(displayed: number): number {
    return this.#own && displayed >= this.#own.from && displayed < this.#own.to ? this.#own.to : displayed
  }

  /** The server said yes to a command that quoted `revision`. */
  accepted(type: StageType, revision: number): void {
    if (steps.has(type)) this.#own = null
    else this.#own = { from: this.#own?.to === revision ? this.#own.from : revision, to: revision + 1 }
  }
}
