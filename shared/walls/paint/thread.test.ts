import fc from 'fast-check'
import { expect, it } from 'vitest'
import { must } from '../../kernel/assert.ts'
import { meets, type Point, type Rect } from '../matter/geometry.ts'
import { arrowBetween } from './thread.ts'

const rect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  w: fc.integer({ min: 48, max: 900 }),
  h: fc.integer({ min: 48, max: 900 }),
})
/** How far a point lies from the edge of a box, inside or outside. */
function offEdge({ x, y }: Point, box: Rect): number {
  const [dx, dy] = [Math.abs(x - box.x - box.w / 2) - box.w / 2, Math.abs(y - box.y - box.h / 2) - box.h / 2]
  return Math.abs(Math.max(dx, dy))
}

it('an arrow leaves the edge of the one and ends before the edge of the other, notes and frames alike, wherever they go', () => {
  fc.assert(
    fc.property(rect, rect, (from, to) => {
      fc.pre(!meets({ x: from.x - 20, y: from.y - 20, w: from.w + 40, h: from.h + 40 }, to))
      const { start, tip } = must(arrowBetween(from, to), 'room for an arrow')
      expect(offEdge(start, from)).toBeLessThan(0.01)
      expect(offEdge(tip, to)).toBeLessThanOrEqual(6.01)
      expect(offEdge(tip, to)).toBeGreaterThan(0)
    }),
  )
})

it('an arrow to what lies in a frame begins in the frame’s middle, and there is none where nothing would be seen', () => {
  const frame = { x: 0, y: 0, w: 600, h: 400 }
  expect(arrowBetween(frame, { x: 480, y: 160, w: 80, h: 80 })).toEqual({
    start: { x: 300, y: 200 },
    tip: { x: expect.closeTo(474, 5), y: 200 },
  })
  expect(arrowBetween(frame, frame)).toBeNull()
  expect(arrowBetween({ x: 280, y: 180, w: 40, h: 40 }, frame)).toBeNull()
})
