import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centreOf } from '../../../shared/walls/matter/geometry.ts'
import { lookingAt, mapOf, onMap } from './fit-map.ts'

const view = { w: 1200, h: 640 }
const whole = { x: -300, y: 40, w: 6000, h: 2400 }
const arbWhole = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  w: fc.integer({ min: 3000, max: 60_000 }),
  h: fc.integer({ min: 3000, max: 60_000 }),
})

describe('the map of a wall', () => {
  it('is there once much more than the view is on the wall, and does not flicker at the edge', () => {
    const at = (scale: number, shown: boolean) => mapOf(whole, { x: 0, y: 0, scale }, view, shown) !== null
    const all = Math.sqrt((view.w * view.h) / (whole.w * whole.h))
    expect([at(all, false), at(all * Math.sqrt(2), false), at(all * Math.sqrt(2.6), false)]).toEqual([
      false,
      false,
      true,
    ])
    expect([at(all, true), at(all * Math.sqrt(2), true)]).toEqual([false, true])
  })

  it('is not there where there is no room', () => {
    expect(mapOf(whole, { x: 0, y: 0, scale: 1 }, { w: 390, h: 500 }, true)).toBeNull()
    expect(mapOf(whole, { x: 0, y: 0, scale: 1 }, { w: 1000, h: 300 }, true)).toBeNull()
  })

  it('shows the view where it is: what is touched is then in the middle of the view', () => {
    fc.assert(
      fc.property(
        arbWhole,
        fc.double({ min: 0.9, max: 6, noNaN: true }),
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        (wall, scale, [u, v]) => {
          const map = mapOf(wall, { x: 0, y: 0, scale }, view, true)
          if (!map) throw new Error('a large wall without a map')
          expect(map.w).toBeLessThanOrEqual(208)
          expect(map.h).toBeLessThanOrEqual(148)
          const touched = { x: u * map.w, y: v * map.h }
          const middle = centreOf(onMap(map, lookingAt(map, touched, { x: 9, y: 9, scale }, view), view))
          expect(middle.x).toBeCloseTo(touched.x, 5)
          expect(middle.y).toBeCloseTo(touched.y, 5)
        },
      ),
    )
  })
})
