import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scattered } from './scatter.ts'

const score = fc.integer({ min: 1, max: 5 })

describe('dots of a matrix', () => {
  it('lie in their own square, each apart from every other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { maxLength: 30 }), (dots) => {
        const places = scattered(dots)
        expect(new Set(places.map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`)).size).toBe(dots.length)
        places.forEach(({ x, y }, i) => {
          const [easy, priority] = dots[i] ?? [1, 1]
          expect(Math.ceil(x / 20)).toBe(easy)
          expect(6 - Math.ceil(y / 20)).toBe(priority)
        })
      }),
    )
  })
})
