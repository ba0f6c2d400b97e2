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

test('[S3] a phone finds its own ballot in the list and counts its stickers', () => {
  const list = ballots(9)
  expect(recount(ask, tally(ask, list), [...list].reverse(), 'ballot1')).toEqual({ kind: 'agrees', own: 3 })
  expect(recount(ask, tally(ask, list), list, 'another')).toEqual({ kind: 'agrees', own: null })
})

test('a total that does not come out of the list is told', () => {
  const list = ballots(9)
  const one = { ...list[0], marks: { a: { dot: 1 } } } as unknown as Ballot
  expect(recount(ask, tally(ask, [one, ...list.slice(1)]), list, null).kind).toBe('differs')
  expect(recount(ask, tally(ask, list), list.slice(1), null).kind).toBe('differs')
})

test('[S3] below 8 voters there is no list, and nothing is claimed', () => {
  expect(recount(ask, tally(ask, ballots(7)), [], null)).toEqual({ kind: 'few' })
})
