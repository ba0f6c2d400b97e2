import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leftIn } from './kept-words.ts'

test('[T4] half-written words come back as they were kept, and whatever else stands there is none', () => {
  const typed = { began: '', text: 'Un abri' }
  for (const writing of [{ id: 'a' }, { new: 'label' as const, at: { x: 1, y: -2.5 }, zone: null }])
    expect(leftIn(JSON.stringify({ wall: 'journey_t1', writing, typed }))).toEqual({
      wall: 'journey_t1',
      writing,
      typed,
    })
  expect(leftIn(null)).toBeNull()
  expect(leftIn('{')).toBeNull()
  fc.assert(
    fc.property(fc.json(), (kept) => {
      expect(leftIn(kept)).toBeNull()
    }),
  )
  expect(leftIn(JSON.stringify({ wall: 'w', writing: { id: 'a' }, typed: 'Un abri' }))).toBeNull()
})
