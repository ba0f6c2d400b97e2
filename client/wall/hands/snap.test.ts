import fc from 'fast-check'
import { expect, it } from 'vitest'
import { note, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { snap } from './snap.ts'

const own = { x: 0, y: 0, w: 160, h: 120 }
const except = new Set(['own'])

it('a side that comes near another’s takes its place, and a line shows with what', () => {
  const { matter } = wallOf(note('own', 0, 0), note('other', 300, 200))
  const { dx, dy, guides } = snap(matter, own, 296, 330, 1, except)
  expect([dx, dy]).toEqual([300, 330])
  expect(guides).toEqual([{ x1: 300, x2: 300, y1: 200, y2: 450 }])
})

it('never moves anything further than a finger would not mind, whatever the scale, and nothing by itself', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 800 })), { maxLength: 8 }),
      fc.integer({ min: -200, max: 1200 }),
      fc.integer({ min: -200, max: 900 }),
      fc.constantFrom(0.2, 0.5, 1, 2),
      (others, dx, dy, scale) => {
        const { matter } = wallOf(note('own', 0, 0), ...others.map(([x, y], n) => note(`n${n}`, x, y)))
        const snapped = snap(matter, own, dx, dy, scale, except)
        for (const by of [snapped.dx - dx, snapped.dy - dy]) expect(Math.abs(by) * scale).toBeLessThanOrEqual(7.001)
        if (snapped.dx !== dx || snapped.dy !== dy) expect(snapped.guides).not.toEqual([])
        if (others.length === 0) expect(snapped).toEqual({ dx, dy, guides: [] })
      },
    ),
  )
})
