import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brackets, inBracket, onPaper } from './brackets.ts'
import { questions } from './question.ts'

const arbAges = fc.record(Object.fromEntries(questions.age.map((age) => [age, fc.nat(200)])))

test('the programme’s brackets share out everybody; the ESF’s leave out 30 to 54 alone', () => {
  fc.assert(
    fc.property(arbAges, (counts) => {
      const counter = { people: 0, counts }
      const all = Object.values(counts).reduce((a, b) => a + b, 0)
      const total = (ages: Record<string, readonly (typeof questions.age)[number][]>) =>
        Object.values(ages).reduce((sum, one) => sum + inBracket(counter, one), 0)
      expect(total(brackets.programme)).toBe(all)
      expect(total(brackets.esf)).toBe(all - (counts.from30 ?? 0))
    }),
  )
})

test('on paper, people who may tick several boxes are at least as many as the fullest box', () => {
  const none = { age: {}, gender: {}, status: {}, quarter: {}, before: {} }
  const paper = { people: 9, counts: { ...none, gender: { woman: 4, man: 3 }, before: { needs: 5, ideas: 2 } } }
  expect(onPaper('gender', paper)).toMatchObject({ people: 7, counts: { woman: 4, man: 3, other: 0 } })
  expect(onPaper('before', paper).people).toBe(5)
  expect(onPaper('age', null).people).toBe(0)
})
