import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { note, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { strokesUnder } from './erase.ts'

const points = [0, 0, 0.5, 100, 0, 0.5, 200, 100, 0.5]

describe('the eraser', () => {
  it('takes the whole of a line that it crosses, however fast, and nothing else', () => {
    const { matter } = wallOf(
      { id: 'line', kind: 'stroke', points },
      { id: 'kept', kind: 'stroke', points, locked: true },
      note('idea', 0, 0),
    )
    expect(strokesUnder(matter, { x: 50, y: -400 }, { x: 50, y: 400 }, 4)).toEqual(['line'])
    expect(strokesUnder(matter, { x: 10, y: 80 }, { x: 60, y: 90 }, 4)).toEqual([])
  })

  it('meets a line at each of its points, and misses it from afar', () => {
    const at = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at), { minLength: 1, maxLength: 12 }), fc.nat(), (all, n) => {
        const { matter } = wallOf({ id: 's', kind: 'stroke', points: all.flatMap(([x, y]) => [x, y, 0.5]) })
        const [x, y] = all[n % all.length] ?? [0, 0]
        expect(strokesUnder(matter, { x, y }, { x, y }, 1)).toEqual(['s'])
        expect(strokesUnder(matter, { x: 0, y: 900 }, { x: 400, y: 900 }, 10)).toEqual([])
      }),
    )
  })
})
