import type { State } from '../workshop/state.ts'
import type { Batch } from './batch.ts'

/** The paper of an ask, first batch first. */
export const batchesOf = (state: Pick<State, 'batches'>, ask: string): Batch[] =>
  [...state.batches.values()].filter((batch) => batch.ask === ask).sort((a, b) => a.number - b.number)
