import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Pace, waitAfter } from './pace.ts'

test('[F2] wrong passwords are slowed, more each time, never beyond a minute', () => {
  fc.assert(
    fc.property(fc.nat(200), (tries) => {
      expect(waitAfter(tries + 1)).toBeGreaterThanOrEqual(waitAfter(tries))
      expect(waitAfter(tries)).toBeLessThanOrEqual(60_000)
    }),
  )
})

test('[F2] a guesser is held back, a colleague elsewhere is not, and a right password frees at once', () => {
  const pace = new Pace()
  for (let i = 0; i < 5; i++) pace.tried('nadia@arbrisseau.fr 203.0.113.9', 1_000)
  expect(pace.tooFast('nadia@arbrisseau.fr 203.0.113.9', 1_500)).toBe(true)
  expect(pace.tooFast('nadia@arbrisseau.fr 198.51.100.4', 1_500)).toBe(false)
  expect(pace.tooFast('nadia@arbrisseau.fr 203.0.113.9', 3_100)).toBe(false)
  pace.right('nadia@arbrisseau.fr 203.0.113.9')
  expect(pace.tooFast('nadia@arbrisseau.fr 203.0.113.9', 1_500)).toBe(false)
})

test('[F2] however many are tried, only so many are remembered; what was not judged does not count', () => {
  const pace = new Pace()
  for (let n = 0; n < 12_000; n++) pace.tried(`stranger-${n}`, 1)
  expect(pace.size).toBe(10_000)
  for (let n = 0; n < 9; n++) {
    pace.tried('nadia', 1)
    pace.untried('nadia')
  }
  expect(pace.tooFast('nadia', 1)).toBe(false)
  for (let n = 0; n < 5; n++) pace.tried('nadia', 1)
  expect(pace.tooFast('nadia', 1)).toBe(true)
  pace.tried('nadia', 1 + 16 * 60_000)
  expect(pace.tooFast('nadia', 1 + 16 * 60_000)).toBe(false)
})
