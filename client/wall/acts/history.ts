import type { Point } from '../../../shared/walls/matter/geometry.ts'
import type { OutboxMedia } from '../../link/outbox-item.ts'
import { store } from '../../link/store.ts'

/** A note to be added: its words, and where they go. */
export interface NewNote {
  readonly text: string
  readonly zone: string | null
  readonly level: string | null
  /** Where its middle is laid once it is on the wall, wall units; missing: where its zone has room. */
  readonly at?: Point
  readonly picture?: Omit<OutboxMedia, 'sent'>
}

/**
 * An arrow that comes with notes to be added: each end is one of them, by its place among them, or a thing that is on the
 * wall, by its id.
 */
export interface Tie {
  readonly from: number | string
  readonly to: number | string
}

/** Something that this device did: an act on the wall by its id, or something asked of the ledger. */
export type Deed =
  | { readonly what: 'act'; readonly act: string }
  | {
      readonly what: 'added'
      readonly notes: readonly (NewNote & { readonly id: string })[]
      readonly ties?: readonly Tie[]
    }
  | { readonly what: 'reworded'; readonly id: string; readonly from: string; readonly to: string }

/** What one undo takes back, in the order in which it was done. */
export type Step = readonly Deed[]

/**
 * Whether nobody else has written an idea's words since this device did: it `says` what they were or what they became,
 * and the same of what is `underway` to it. Words of others are never taken back by an undo.
 */
export const ownWords = (
  { from, to }: Pick<Deed & { what: 'reworded' }, 'from' | 'to'>,
  says: string,
  underway: string | undefined,
): boolean => [from, to].includes(underway ?? says)

/** What this device did on a wall, whoever keeps it: the order in which it is undone and redone. */
export class History {
  readonly state = store({ canUndo: false, canRedo: false })
  #done: Step[] = []
  #undone: Step[] = []

  /** A new deed: a step of its own, or `joined` to the last one. What was undone cannot be redone any more. */
  did(deed: Deed, joined = false): void {
    const last = joined ? this.#done.pop() : undefined
    this.#done.push([...(last ?? []), deed])
    this.#undone = []
    this.#tell()
  }

  /** A late part of the step that added this contribution; false when that step is undone or unknown. */
  completed(contribution: string, deed: Deed): boolean {
    const at = this.#done.findLastIndex((step) => adds(step, contribution))
    const step = this.#done[at]
    if (step) this.#done[at] = [...step, deed]
    return step !== undefined
  }

  /** Whether the step that added this contribution stands. */
  stands(contribution: string): boolean {
    return this.#done.some((step) => adds(step, contribution))
  }

  /** The last step, which then waits to be redone; null when there is none. */
  back(): Step | null {
    const step = this.#done.pop() ?? null
    if (step) this.#undone.push(step)
    this.#tell()
    return step
  }

  /** What would be done again next. */
  get next(): Step | null {
    return this.#undone.at(-1) ?? null
  }

  /**
   * The last undone step, done again by `redo`, which says what it is now; null when there is none. Words are added anew,
   * and what completed them when they landed is done as they land again.
   */
  again(redo: (deed: Deed) => Deed): Step | null {
    const undone = this.#undone.pop()
    const added = undone?.findLastIndex(({ what }) => what === 'added') ?? -1
    const step = (added < 0 ? undone : undone?.slice(0, added + 1))?.map(redo) ?? null
    if (step) this.#done.push(step)
    this.#tell()
    return step
  }

  #tell(): void {
    this.state.set({ canUndo: this.#done.length > 0, canRedo: this.#undone.length > 0 })
  }
}

const adds = (step: Step, contribution: string): boolean =>
  step.some((deed) => deed.what === 'added' && deed.notes.some(({ id }) => id === contribution))
