import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { note, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { longestLine } from '../../../shared/walls/record.ts'
import { strokeWrites } from '../acts/stroke.ts'
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

  it('takes all of a line that is too long for one record, wherever it meets it, and no line that only begins there', () => {
    const line = Array.from({ length: 3 * longestLine }, (_, i) => (i % 3 === 2 ? 0.5 : i % 3 === 0 ? i : 200))
    const { records, matter } = wallOf()
    let drawn = 0
    records.write(strokeWrites(() => `piece${drawn++}`, line))
    const last = line.slice(-3)
    records.write(strokeWrites(() => 'other', [...last, ...last.map((n) => n + 50)]))
    expect(drawn).toBe(4)
    const pieces = ['piece0', 'piece1', 'piece2', 'piece3']
    for (const x of [line[300] ?? 0, line[longestLine * 2] ?? 0]) {
      const found = strokesUnder(matter, { x, y: 150 }, { x, y: 250 }, 4)
      expect(found.toSorted()).toEqual(pieces)
    }
    expect(strokesUnder(matter, { x: (last[0] ?? 0) + 50, y: 250 }, { x: (last[0] ?? 0) + 50, y: 251 }, 4)).toEqual([
      'other',
    ])
    records.write([{ key: 'piece1.locked', value: true }])
    const x = line[300] ?? 0
    expect(strokesUnder(matter, { x, y: 150 }, { x, y: 250 }, 4).toSorted()).toEqual(['piece0', 'piece2', 'piece3'])
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
