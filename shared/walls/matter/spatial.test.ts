import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meets } from './geometry.ts'
import { SpatialIndex } from './spatial.ts'

const place = fc.integer({ min: -3000, max: 3000 })
const rect = fc.record({
  x: place,
  y: place,
  w: fc.integer({ min: 1, max: 1500 }),
  h: fc.integer({ min: 1, max: 1500 }),
})
const step = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), to: fc.option(rect) })

describe('the spatial index', () => {
  it('finds exactly what a look at everything would find, whatever was put, moved and dropped', () => {
    fc.assert(
      fc.property(fc.array(step), rect, (steps, look) => {
        const index = new SpatialIndex()
        const model = new Map<string, typeof look>()
        for (const { id, to } of steps) {
          if (to) index.put(id, to)
          else index.drop(id)
          if (to) model.set(id, to)
          else model.delete(id)
        }
        const wanted = [...model].filter(([, own]) => meets(own, look)).map(([id]) => id)
        expect(index.meeting(look).sort()).toEqual(wanted.sort())
        expect(index.size).toBe(model.size)
      }),
    )
  })
})
