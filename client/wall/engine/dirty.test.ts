import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meets, type Rect } from '../../../shared/walls/matter/geometry.ts'
import { pixelsOf, soiled } from './dirty.ts'

const side = 64
const rect = fc.record({
  x: fc.double({ min: -80, max: 80, noNaN: true }),
  y: fc.double({ min: -80, max: 80, noNaN: true }),
  w: fc.double({ min: 0.01, max: 60, noNaN: true }),
  h: fc.double({ min: 0.01, max: 60, noNaN: true }),
})
const pixel = (x: number, y: number): Rect => ({ x, y, w: 1, h: 1 })

describe('what of a picture has to be painted anew', () => {
  it('covers each pixel that a damage touched, in whole pixels of the picture, none twice', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 30 }), (damages) => {
        const dirty = damages.reduce<readonly Rect[]>((all, one) => soiled(all, one, side), [])
        for (const { x, y, w, h } of dirty) {
          expect([x, y, w, h].every(Number.isInteger)).toBe(true)
          expect(Math.min(x, y, side - x - w, side - y - h)).toBeGreaterThanOrEqual(0)
        }
        for (const [i, one] of dirty.entries())
          for (const other of dirty.slice(i + 1)) expect(meets(one, other)).toBe(false)
        for (let y = 0; y < side; y++)
          for (let x = 0; x < side; x++)
            if (damages.some((damage) => meets(damage, pixel(x, y))))
              expect(dirty.some((one) => meets(one, pixel(x, y)))).toBe(true)
        expect(pixelsOf(dirty)).toBeLessThanOrEqual(side * side)
      }),
      { numRuns: 60 },
    )
  })

  it('is little for a little damage', () => {
    expect(soiled([], { x: 10.4, y: 20, w: 2, h: 3 }, side)).toEqual([{ x: 10, y: 20, w: 3, h: 3 }])
    expect(soiled([], { x: -10, y: 0, w: 10, h: 5 }, side)).toEqual([])
  })
})
