import { expect, test } from 'vitest'
import type { Ballot } from '../../../shared/answers/ballot.ts'
import { tally } from '../../../shared/answers/tally.ts'
import type { AskView } from '../../../shared/api/view.ts'
import { recount } from './recount.ts'

const ask = {
  choices: ['a', 'b'].map((id) => ({ id })),
  criteria: [{ id: 'dot', label: { fr: '' }, min: 0, max: 2 }],
  reveal: 'totals',
} as unknown as AskView
const ballots = (count: number): Ballot[] =>
  Array.from(
    { length: count },
    (_, i) =>
      ({
        id: `ballot${i}`,
        booth: 'room',
        marks: i % 2 ? { a: { dot: 2 }, b: { dot: 1 } } : { b: { dot: 1 } },
      }) as unknown as Ballot,
  )
/** What is announced of so many ballots. */
const announce = (ballots: readonly Ballot[]) => ({ ...tally(ask, ballots), ballots: ballots.length })

test('[S3] a phone finds its own ballot in the list and counts its stickers', () => {
  const list = ballots(9)
  expect(recount(ask, announce(list), [...list].reverse(), 'ballot1')).toEqual({ kind: 'agrees', own: 3 })
  expect(recount(ask, announce(list), list, 'another')).toEqual({ kind: 'agrees', own: null })
})

test('a total that does not come out of the list is told', () => {
  const list = ballots(9)
  const one = { ...list[0], marks: { a: { dot: 1 } } } as unknown as Ballot
  expect(recount(ask, announce([one, ...list.slice(1)]), list, null).kind).toBe('differs')
  expect(recount(ask, announce(list), list.slice(1), null).kind).toBe('differs')
})

test('[S3] below 8 voters there is no list, and nothing is claimed', () => {
  expect(recount(ask, announce(ballots(7)), [], null)).toEqual({ kind: 'few' })
})

test('where a list would tell of too few who voted on paper there is none, and nothing is claimed', () => {
  expect(recount(ask, { ...announce(ballots(9)), ballots: null }, [], null)).toEqual({ kind: 'few' })
})
