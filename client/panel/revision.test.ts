import { expect, test } from 'vitest'
import { Revision } from './revision.ts'

test('what this panel changed itself is known before the feed says so: a step tapped right after it is meant', () => {
  const known = new Revision()
  expect(known.quoted(5)).toBe(5)
  known.accepted('stage/attention', 5)
  expect(known.quoted(5)).toBe(6)
  known.accepted('stage/pause', 6)
  expect([known.quoted(5), known.quoted(6), known.quoted(7)]).toEqual([7, 7, 7])
})

test('a double tap on a step stays harmless: the second quotes what was on display at the first', () => {
  const known = new Revision()
  known.accepted('stage/attention', 5)
  known.accepted('stage/advance', known.quoted(5))
  expect(known.quoted(5)).toBe(5)
  expect(known.quoted(7)).toBe(7)
})

test('what somebody else changed meanwhile is not known: the display counts', () => {
  const known = new Revision()
  known.accepted('stage/blank', 5)
  expect(known.quoted(9)).toBe(9)
  expect(known.quoted(4)).toBe(4)
})
