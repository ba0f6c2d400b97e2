import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveOf, quantile, smooth } from './curve.ts'

const counts = fc.tuple(...[-2, -1, 0, 1, 2].map((value) => fc.nat(6).map((count) => ({ value, count }))))

describe('the curve of a table', () => {
  it('has its quartiles in order and within what was said', () => {
    fc.assert(
      fc.property(counts, (row) => {
        const said = row.filter(({ count }) => count > 0).map(({ value }) => value)
        if (said.length === 0) return
        const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(row, share))
        expect(low).toBeLessThanOrEqual(middle ?? 0)
        expect(middle).toBeLessThanOrEqual(high ?? 0)
        expect(low).toBeGreaterThanOrEqual(Math.min(...said))
        expect(high).toBeLessThanOrEqual(Math.max(...said))
      }),
    )
  })

  it('says nothing before its tally', () => {
    expect(
      curveOf({ choices: [], criteria: [{ id: 'feel', label: { fr: '' }, min: -2, max: 2 }], tally: null }),
    ).toBeNull()
  })

  it('marks the best and the worst moment', () => {
    const row = (value: number) => ({ feel: { [value]: 5 } })
    const tally = {
      voters: 5,
      counts: { s1: row(-2), s2: row(2), s3: row(0) },
      ballots: 5,
      sums: {},
      paper: 0,
      parts: [],
      ranking: [],
      covered: [],
      dots: null,
      verdicts: {},
    }
    const choices = ['s1', 's2', 's3'].map((id) => ({
      id: id as never,
      contribution: null,
      label: { fr: id },
      text: null,
      media: null,
      table: null,
      chosen: null,
    }))
    expect(curveOf({ choices, criteria: [{ id: 'feel', label: { fr: '' }, min: -2, max: 2 }], tally })).toMatchObject({
      peak: 1,
      low: 0,
    })
  })

  it('is drawn through each of its points', () => {
    expect(
      smooth([
        { x: 0, y: 1 },
        { x: 10, y: 5 },
      ]),
    ).toBe('M0 1C5 1 5 5 10 5')
  })
})
