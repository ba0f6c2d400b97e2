import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { note, template, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { around, centreOf } from '../../../shared/walls/matter/geometry.ts'
import { asideAt, corners, graspOf, handleAt, handlePlaces, pulled, scaledBoxes } from './handles.ts'

const box = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  w: fc.integer({ min: 48, max: 900 }),
  h: fc.integer({ min: 48, max: 900 }),
})
const every = [...corners, 'link'] as const
const by = fc.integer({ min: -1500, max: 1500 })
const scale = fc.double({ min: 0.05, max: 4, noNaN: true })

describe('handles', () => {
  it('leave the opposite corner where it is, and nothing smaller than a finger can take', () => {
    fc.assert(
      fc.property(box, fc.constantFrom(...corners), by, by, fc.boolean(), (from, corner, dx, dy, keep) => {
        const to = pulled(from, corner, dx, dy, keep)
        const far = (rect: typeof from) => [
          corner.endsWith('w') ? rect.x + rect.w : rect.x,
          corner.startsWith('n') ? rect.y + rect.h : rect.y,
        ]
        for (const [i, at] of far(to).entries()) expect(at).toBeCloseTo(far(from)[i] ?? Number.NaN, 5)
        expect(Math.min(to.w, to.h)).toBeGreaterThanOrEqual(48 - 1e-9)
        if (keep) expect(to.w / to.h).toBeCloseTo(from.w / from.h, 6)
      }),
    )
  })

  it('are found where they stand at any zoom, and never in the middle of the thing, which is what one drags', () => {
    fc.assert(
      fc.property(box, scale, (lying, at) => {
        const places = handlePlaces(lying, asideAt(at))
        for (const corner of corners) {
          const found = handleAt(lying, places[corner], at, every)
          expect(found === corner || lying.w * at < 60 || lying.h * at < 60).toBe(true)
        }
        expect(handleAt(lying, centreOf(lying), at, every)).toBeNull()
        // Beside another thing, which is touched as well, a handle is only what one sees of it.
        const beside = { x: places.se.x + 18 / at, y: places.se.y }
        expect(handleAt(lying, beside, at, every, true)).toBeNull()
        expect(corners).not.toContain(handleAt(lying, places.nw, at, ['link']))
      }),
    )
  })

  it('take several things at once: each keeps its part of the box, and what is locked is left out', () => {
    const places = fc.array(fc.tuple(by, by), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(places, fc.constantFrom(...corners), by, by, (all, corner, dx, dy) => {
        const { matter } = wallOf(
          ...all.map(([x, y], i) => note(`n${i}`, x, y)),
          note('fixed', 5000, 5000, { locked: true }),
        )
        const ids = new Set([...all.map((_, i) => `n${i}`), 'fixed'])
        const grasp = graspOf(matter, template, ids)
        if (!grasp) throw new Error('nothing is held')
        expect(grasp.handles).toEqual(corners)
        const to = pulled(grasp.box, corner, dx, dy, grasp.keep)
        const boxes = scaledBoxes(matter, grasp, to)
        expect([...boxes.keys()]).toEqual([...ids].filter((id) => id !== 'fixed'))
        const whole = around(boxes.values())
        for (const side of ['x', 'y', 'w', 'h'] as const) expect(whole?.[side]).toBeCloseTo(to[side], 5)
      }),
    )
  })
})
