import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WallRecord } from '../record.ts'
import type { Zone } from '../template.ts'
import { meets } from './geometry.ts'
import { above, boxOf, slotBoxes } from './layout.ts'

const zone = fc
  .record({ w: fc.integer({ min: 200, max: 1000 }), h: fc.integer({ min: 190, max: 1000 }) })
  .map(({ w, h }): Zone => ({ id: 'slot', label: { fr: '' }, role: 'slot', x: 40, y: 60, w, h }))
const cuttings = fc
  .array(fc.tuple(fc.string({ maxLength: 800 }), fc.boolean()), { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map(
      ([text, media], i): WallRecord => ({
        id: `c${i}`,
        kind: 'note',
        text,
        at: { x: 0, y: i, zone: 'slot', level: null },
        ...(media ? { media: 'm' } : {}),
      }),
    ),
  )

describe('cuttings in a slot of the front page', () => {
  it('stay inside it, one below the other in the order in which they lie', () => {
    fc.assert(
      fc.property(zone, cuttings, (slot, records) => {
        const boxes = [...slotBoxes(slot, records)]
        expect(boxes.map(([id]) => id)).toEqual(records.map(({ id }) => id))
        for (const [i, [, box]] of boxes.entries()) {
          expect(box.y).toBeGreaterThanOrEqual(slot.y)
          expect(box.y + box.h).toBeLessThanOrEqual(slot.y + slot.h + 0.01)
          for (const [, other] of boxes.slice(i + 1)) expect(meets(box, other)).toBe(false)
        }
      }),
    )
  })
})

describe('the place of a record', () => {
  it('is around all of an ink line', () => {
    expect(boxOf({ id: 's', kind: 'stroke', points: [10, 20, 0.5, 40, 60, 0.5] })).toEqual({
      x: 4,
      y: 14,
      w: 42,
      h: 52,
    })
  })

  it('is none for what has no place', () => {
    expect(boxOf({ id: 'l', kind: 'link', ends: { from: 'a', to: 'b' } })).toBeNull()
    expect(boxOf({ id: 'n', kind: 'note' })).toBeNull()
  })
})

describe('what lies above what', () => {
  it('is the same on every screen, whatever order records arrived in', () => {
    const kinds = fc.constantFrom('note', 'frame', 'stroke', 'label', 'link')
    const record = fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      kind: kinds,
      z: fc.integer({ min: 0, max: 2 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(record, { selector: ({ id }) => id }), (records) => {
        expect([...records].sort(above)).toEqual([...records].reverse().sort(above))
      }),
    )
  })
})

it('a pen line without a point takes no place: a wall of others is not shown from end to end because of it', () => {
  expect(boxOf({ id: 's', kind: 'stroke', points: [] })).toBeNull()
  expect(boxOf({ id: 's', kind: 'stroke', points: [10, 20, 0.5] })).toEqual({ x: 4, y: 14, w: 12, h: 12 })
})
