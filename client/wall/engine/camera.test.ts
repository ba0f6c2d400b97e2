import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closer, eased, fitting, maxScale, midway, minScale, panned, seenBy, toView, toWall, zoomed } from './camera.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const camera = fc.record({ x: number(-5000, 5000), y: number(-5000, 5000), scale: number(0.05, 4) })
const view = fc.record({ w: number(200, 3000), h: number(200, 2000) })
const point = fc.record({ x: number(-2000, 2000), y: number(-2000, 2000) })

const centre = ({ x, y, scale }: { x: number; y: number; scale: number }, { w, h }: { w: number; h: number }) => ({
  x: x + w / 2 / scale,
  y: y + h / 2 / scale,
})

describe('a camera', () => {
  it('sees the whole of what it fits', () => {
    fc.assert(
      fc.property(
        fc.record({ x: number(-4000, 4000), y: number(-4000, 4000), w: number(50, 8000), h: number(50, 8000) }),
        view,
        (rect, size) => {
          const seen = seenBy(fitting(rect, size), size)
          expect(seen.x).toBeLessThanOrEqual(rect.x + 0.01)
          expect(seen.y).toBeLessThanOrEqual(rect.y + 0.01)
          expect(seen.x + seen.w).toBeGreaterThanOrEqual(rect.x + rect.w - 0.01)
          expect(seen.y + seen.h).toBeGreaterThanOrEqual(rect.y + rect.h - 0.01)
        },
      ),
    )
  })

  it('comes closer to one that it goes after, whatever the pace of the frames, and arrives', () => {
    fc.assert(
      fc.property(
        camera,
        camera,
        view,
        fc.array(number(4, 60), { minLength: 1, maxLength: 5 }),
        (from, to, size, paces) => {
          const off = ({ scale, ...at }: typeof from): number => {
            const [a, b] = [centre({ scale, ...at }, size), centre(to, size)]
            return Math.hypot(a.x - b.x, a.y - b.y) + 1000 * Math.abs(Math.log(scale / to.scale))
          }
          let [at, steps] = [from, 0]
          for (; at !== to && steps < 1000; steps++) {
            const next = closer(at, to, size, paces[steps % paces.length] ?? 16)
            expect(off(next)).toBeLessThanOrEqual(off(at) + 1e-6)
            at = next
          }
          expect(at).toBe(to)
          expect(closer(to, to, size, 16)).toBe(to)
        },
      ),
    )
  })

  it('zooms around a finger that stays where it is, within bounds', () => {
    fc.assert(
      fc.property(camera, point, number(0.01, 100), (from, at, factor) => {
        const to = zoomed(from, at, factor)
        const [before, after] = [toWall(from, at), toWall(to, at)]
        expect(after.x).toBeCloseTo(before.x, 4)
        expect(after.y).toBeCloseTo(before.y, 4)
        expect(to.scale).toBeGreaterThanOrEqual(minScale)
        expect(to.scale).toBeLessThanOrEqual(maxScale)
      }),
    )
  })

  it('goes from wall to view and back', () => {
    fc.assert(
      fc.property(camera, point, (from, p) => {
        const back = toView(from, toWall(from, p))
        expect(back.x).toBeCloseTo(p.x, 4)
        expect(back.y).toBeCloseTo(p.y, 4)
      }),
    )
  })

  it('travels from where it is to where it goes', () => {
    fc.assert(
      fc.property(camera, camera, view, (from, to, size) => {
        for (const [t, end] of [
          [0, from],
          [1, to],
        ] as const) {
          const there = midway(from, to, size, t)
          expect(there.scale).toBeCloseTo(end.scale, 6)
          expect(there.x).toBeCloseTo(end.x, 4)
          expect(there.y).toBeCloseTo(end.y, 4)
        }
      }),
    )
    expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1])
  })

  it('moves as far as the finger', () => {
    expect(panned({ x: 0, y: 0, scale: 2 }, 10, -4)).toEqual({ x: 5, y: -2, scale: 2 })
  })
})
