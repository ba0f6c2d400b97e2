import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pace } from './pace.ts'

const gap = fc.double({ min: 4, max: 400, noNaN: true })

describe('the time that a frame paints', () => {
  it('is some always, and never more than a frame has to spare', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, fc.boolean()), { maxLength: 80 }), (frames) => {
        const pace = new Pace()
        let now = 0
        for (const [since, busy] of frames) {
          now += since
          const budget = pace.budget(now, busy, true)
          expect(budget).toBeGreaterThanOrEqual(1.5)
          expect(budget).toBeLessThanOrEqual(busy ? 5 : 10)
        }
      }),
    )
  })

  it('shrinks while frames come late, and is whole again once they do not', () => {
    const pace = new Pace()
    let now = 0
    const next = (since: number): number => pace.budget((now += since), true, true)
    const first = next(16.7)
    for (let i = 0; i < 6; i++) next(40)
    expect(next(40)).toBeLessThan(first / 2)
    for (let i = 0; i < 60; i++) next(16.7)
    expect(next(16.7)).toBe(first)
  })

  it('is long before anything is to be seen: nobody waits for a frame of nothing', () => {
    expect(new Pace().budget(0, false, false)).toBeGreaterThan(30)
  })
})
