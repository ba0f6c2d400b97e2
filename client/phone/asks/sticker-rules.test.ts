import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ask } from '../../../shared/answers/ask.ts'
import type { Marks } from '../../../shared/answers/ballot.ts'
import { checkMarks } from '../../../shared/answers/check.ts'
import { spent } from '../../../shared/answers/spent.ts'
import { mayAdd, place, stickersLeft, stickersOn } from './sticker-rules.ts'

const choices = ['a', 'b', 'c', 'd', 'e']
const rules = fc.record({
  budget: fc.integer({ min: 1, max: 6 }),
  own: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
  most: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  cap: fc.integer({ min: 1, max: 3 }),
})
const taps = fc.array(
  fc.record({ choice: fc.constantFrom(...choices), by: fc.constantFrom(1 as const, -1 as const) }),
  { maxLength: 30 },
)
const ownIdeas = fc.subarray(choices)

describe('[V1] a phone never places what the server would refuse', () => {
  test('whatever is tapped, the ballot keeps to budget, cap, own ideas and number of choices', () => {
    fc.assert(
      fc.property(rules, taps, ownIdeas, ({ budget, own, most, cap }, tapped, mine) => {
        const ask = {
          budget,
          own,
          most,
          criteria: [{ id: 'dot', label: { fr: '' }, min: 0, max: cap }],
          choices: choices.map((id) => ({ id, contribution: null, label: null })),
        }
        const isOwn = (choice: string): boolean => mine.includes(choice)
        let marks: Marks = {}
        for (const { choice, by } of tapped) {
          const allowed = by < 0 ? stickersOn(marks, choice) > 0 : mayAdd(ask, marks, choice, isOwn(choice))
          const next = place(ask, marks, choice, by, isOwn(choice))
          expect(spent(next)).toBe(spent(marks) + (allowed ? by : 0))
          marks = next
          expect(checkMarks(ask as unknown as Ask, marks, isOwn)).toBeNull()
          expect(stickersLeft(ask, marks)).toBe(budget - spent(marks))
        }
      }),
    )
  })

  test('a sticker taken off the last one leaves no mark', () => {
    const ask = { budget: 3, own: null, most: null, criteria: [{ id: 'dot', label: { fr: '' }, min: 0, max: 2 }] }
    const one = place(ask, {}, 'a', 1, false)
    expect(place(ask, one, 'a', -1, false)).toEqual({})
  })
})
