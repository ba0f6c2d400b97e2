import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mmss, overrun, remaining, share, wholeMinutes } from './clock.ts'

const ms = fc.integer({ min: 0, max: 6 * 3_600_000 })

describe('time left', () => {
  it('runs towards its end and never below zero', () => {
    fc.assert(
      fc.property(ms, ms, (endsAt, now) => {
        const clock = { endsAt, leftMs: null }
        expect(remaining(clock, now)).toBe(Math.max(0, endsAt - now))
        expect(remaining(clock, now) - overrun(clock, now)).toBe(endsAt - now)
      }),
    )
  })

  it('stands while paused', () => {
    fc.assert(
      fc.property(ms, ms, (leftMs, now) => {
        expect(remaining({ endsAt: null, leftMs }, now)).toBe(leftMs)
      }),
    )
  })

  it('is a share of the whole between 0 and 1, added minutes included', () => {
    fc.assert(
      fc.property(ms, ms, (left, total) => {
        expect(share(left, total)).toBeGreaterThanOrEqual(0)
        expect(share(left, total)).toBeLessThanOrEqual(1)
      }),
    )
    expect(share(310, 1000)).toBe(0.31)
    expect(share(10, 0)).toBe(0)
  })
})

describe('time in figures and words', () => {
  it('shows 0:00 only when nothing is left', () => {
    fc.assert(
      fc.property(ms, (left) => {
        expect(mmss(left) === '0:00').toBe(left === 0)
      }),
    )
  })

  it('says zero minutes only when nothing is left', () => {
    fc.assert(
      fc.property(ms, (left) => {
        expect(wholeMinutes(left) === 0).toBe(left === 0)
      }),
    )
  })

  it.each([
    [744_000, '12:24', 12],
    [743_001, '12:24', 12],
    [59_000, '0:59', 1],
    [20_000, '0:20', 1],
    [760_000, '12:40', 13],
    [75 * 60_000, '75:00', 75],
    [-5, '0:00', 0],
  ])('%i ms is %s, about %i minutes', (left, figures, minutes) => {
    expect(mmss(left)).toBe(figures)
    expect(wholeMinutes(left)).toBe(minutes)
  })
})
