import { turnoutKey } from '../workshop/evolve.ts'
import type { State } from '../workshop/state.ts'
import type { Ask } from './ask.ts'

/** How many ballots each booth of an ask holds so far. */
export const turnoutOf = (state: State, { id, booths }: Pick<Ask, 'id' | 'booths'>): Record<string, number> =>
  Object.fromEntries(Object.keys(booths).map((booth) => [booth, state.turnouts.get(turnoutKey(id, booth)) ?? 0]))

/** How many ballots are in so far, in all booths of these asks. */
export const ballotsIn = (state: State, ...asks: readonly Pick<Ask, 'id' | 'booths'>[]): number =>
  asks.flatMap((ask) => Object.values(turnoutOf(state, ask))).reduce((sum, n) => sum + n, 0)
