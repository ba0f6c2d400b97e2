import { expect, test } from 'vitest'
import { Rate } from './rate.ts'

test('[F2] so many at once, so many a second after that', () => {
  const rate = new Rate(3, 2)
  const pass = (now: number): boolean => rate.allows('a', now)
  expect([pass(0), pass(0), pass(0), pass(0)]).toEqual([true, true, true, false])
  expect([pass(1_000), pass(1_000), pass(1_000)]).toEqual([true, true, false])
  expect(rate.allows('b', 1_000)).toBe(true)
})

test('[F2] however many come, only so many are remembered, and whoever goes on is not forgotten', () => {
  const rate = new Rate(1, 0)
  rate.allows('busy', 0)
  for (let n = 0; n < 50_000; n++) {
    rate.allows(`stranger ${n}`, 0)
    if (n % 1_000 === 0) expect(rate.allows('busy', 0)).toBe(false)
  }
  expect(rate.size).toBeLessThanOrEqual(20_000)
})
