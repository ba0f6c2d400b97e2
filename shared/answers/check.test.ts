import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChoiceId } from '../kernel/ids.ts'
import type { Ask } from './ask.ts'
import type { Marks } from './ballot.ts'
import { checkMarks, tidyMarks } from './check.ts'

const offered = ['a', 'b', 'c', 'd', 'e']
const arbRules: fc.Arbitrary<Pick<Ask, 'choices' | 'criteria' | 'budget' | 'own' | 'most'>> = fc.record({
  choices: fc.constant(offered.map((id) => ({ id: id as ChoiceId, contribution: null, label: null }))),
  criteria: fc.constantFrom<Ask['criteria']>(
    [{ id: 'dot', label: { fr: '' }, min: 0, max: 2 }],
    [
      { id: 'easy', label: { fr: '' }, min: 1, max: 5 },
      { id: 'priority', label: { fr: '' }, min: 1, max: 5 },
    ],
  ),
  budget: fc.option(fc.integer({ min: 1, max: 6 })),
  own: fc.option(fc.integer({ min: 0, max: 1 })),
  most: fc.option(fc.integer({ min: 1, max: 4 })),
})
const arbMarks: fc.Arbitrary<Marks> = fc.dictionary(
  fc.constantFrom(...offered, 'elsewhere'),
  fc.dictionary(fc.constantFrom('dot', 'easy', 'priority'), fc.integer({ min: -1, max: 6 }), { maxKeys: 2 }),
  { maxKeys: 5 },
)

/** [V1] read aloud: the rules, one after the other. */
function keeps(
  rules: Pick<Ask, 'choices' | 'criteria' | 'budget' | 'own' | 'most'>,
  marks: Marks,
  mine: readonly string[],
): boolean {
  const each = Object.entries(marks).flatMap(([choice, values]) =>
    Object.entries(values).map(([criterion, value]) => ({
      choice,
      rule: rules.criteria.find((c) => c.id === criterion),
      value,
    })),
  )
  const total = each.reduce((sum, { value }) => sum + value, 0)
  return (
    Object.keys(marks).every((choice) => offered.includes(choice)) &&
    each.every(({ rule, value }) => rule !== undefined && value >= rule.min && value <= rule.max) &&
    (rules.own === null || each.every(({ choice, value }) => !mine.includes(choice) || value <= (rules.own ?? 0))) &&
    (rules.most === null || Object.keys(marks).length <= rules.most) &&
    (rules.budget === null || total <= rules.budget)
  )
}

describe('[V1] marks', () => {
  it('are taken exactly when they keep budget, cap, own-idea rule and number of choices', () => {
    fc.assert(
      fc.property(arbRules, arbMarks, fc.subarray(offered), (rules, marks, mine) => {
        expect(checkMarks(rules, marks, (choice) => mine.includes(choice)) === null).toBe(keeps(rules, marks, mine))
      }),
      { numRuns: 2_000 },
    )
  })

  it('a choice with no sticker on it is no choice; a score is never dropped', () => {
    const [stickers, scores] = [
      [{ id: 'dot', label: { fr: '' }, min: 0, max: 2 }],
      [{ id: 'feel', label: { fr: '' }, min: -2, max: 2 }],
    ]
    expect(tidyMarks({ criteria: stickers }, { a: { dot: 0 }, b: { dot: 1 } })).toEqual({ b: { dot: 1 } })
    expect(tidyMarks({ criteria: scores }, { a: { feel: 0 } })).toEqual({ a: { feel: 0 } })
  })
})
