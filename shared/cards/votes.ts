import type { Ask } from '../answers/ask.ts'
import type { State } from '../workshop/state.ts'

/** The vote at the places that a phase asks, in its last round; undefined until it opens. */
export const voteOf = (state: Pick<State, 'asks'>, phase: string): Ask | undefined =>
  [...state.asks.values()]
    .filter((ask) => ask.phase === phase && ask.scope === 'places')
    .sort((a, b) => a.round - b.round)
    .at(-1)

/** Whether votes may still be given at a place of it. */
export const takesVotes = (ask: Ask, place: string): boolean =>
  ask.booths[place] === 'open' || ask.booths[place] === 'closing'
