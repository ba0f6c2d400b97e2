import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbWalk, begin, play } from '../testing/walk.ts'
import { evolve } from './evolve.ts'
import { type Event, emptyState, type Noun, nouns, type State, volatile } from './state.ts'

const derived = ['turnouts', 'gauges', 'seats', 'mine', 'handles', 'copies', 'pictures', 'company', 'animals'] as const

/** What is derived, in an order of its own: lists are sets, and what counts nothing is as good as absent. */
const read = (state: State, noun: Noun): Record<string, unknown> =>
  Object.fromEntries(
    [...state[noun].entries()]
      .map(([key, row]): [string, unknown] => [key, Array.isArray(row) ? row.toSorted() : row])
      .filter(([, row]) => row !== 0 && !(Array.isArray(row) && row.length === 0))
      .filter(([, row]) => !(noun === 'gauges' && (row as { ideas: number }).ideas === 0))
      .map(([key, row]): [string, unknown] => [key, noun === 'gauges' ? { ...(row as object), last: 0 } : row])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

it('what is derived is the same whether it grew row by row or was read back from the disk, in any order of rows', () => {
  fc.assert(
    fc.property(arbWalk, fc.boolean(), (walk, backwards) => {
      const it = begin(walk)
      for (const move of walk.moves) play(it, move)
      const { state } = it.world
      const rows = nouns
        .filter((noun) => !volatile.has(noun))
        .flatMap((noun) => [...state[noun].entries()].map(([key, row]) => ({ noun, key, row }) as Event))
      const again = emptyState()
      for (const row of backwards ? rows.toReversed() : rows) evolve(again, row)
      for (const noun of derived) expect([noun, read(again, noun)]).toEqual([noun, read(state, noun)])
    }),
    { numRuns: 40 },
  )
}, 60_000)
