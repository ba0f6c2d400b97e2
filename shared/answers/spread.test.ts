import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement, interquartileRange } from './spread.ts'

const counts = fc.array(fc.nat(40), { minLength: 3, maxLength: 9 }).filter((row) => row.some((n) => n > 0))

describe('van der Eijk’s agreement', () => {
  it('says 0.611 where METHOD 3 does', () => {
    expect(agreement([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.611, 3)
  })

  it('is +1 for one voice, 0 for a flat room, −1 for two camps at the ends', () => {
    for (const points of [3, 5, 7]) {
      const at = (index: number) => Array.from({ length: points }, (_, i) => (i === index ? 8 : 0))
      for (let i = 0; i < points; i++) expect(agreement(at(i))).toBe(1)
      expect(agreement(Array.from({ length: points }, () => 6))).toBe(0)
      expect(agreement(at(0).map((n, i) => (i === points - 1 ? 8 : n)))).toBeCloseTo(-1, 10)
    }
  })

  it('stays within −1 and +1, and is the same read from either end or with twice the room', () => {
    fc.assert(
      fc.property(counts, (row) => {
        const a = agreement(row)
        expect(Math.abs(a)).toBeLessThanOrEqual(1 + 1e-9)
        expect(agreement(row.toReversed())).toBeCloseTo(a, 9)
        expect(agreement(row.map((n) => n * 2))).toBeCloseTo(a, 9)
      }),
    )
  })
})

it('the interquartile range is the distance between the voices a quarter from either end', () => {
  expect(interquartileRange([4, 0, 0, 0, 4])).toBe(4)
  expect(interquartileRange([0, 0, 8, 0, 0])).toBe(0)
  fc.assert(
    fc.property(counts, (row) => {
      const voices = row.flatMap((n, point) => Array.from({ length: n }, () => point))
      const at = (share: number): number => voices[Math.max(0, Math.ceil(share * voices.length) - 1)] ?? 0
      expect(interquartileRange(row)).toBe(at(0.75) - at(0.25))
    }),
  )
})
