import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../../../shared/kernel/assert.ts'
import { note, template, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { meets, type Rect } from '../../../shared/walls/matter/geometry.ts'
import { above } from '../../../shared/walls/matter/layout.ts'
import {
  alignWrites,
  arrowWrites,
  distributeWrites,
  duplicateWrites,
  type Edge,
  edges,
  gridWrites,
  lockWrites,
  orderWrites,
  resizeWrites,
  stackWrites,
} from './arrange.ts'

const arbNotes = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 700 })), {
  minLength: 3,
  maxLength: 9,
  selector: ([x, y]) => `${x} ${y}`,
})
const laid = (places: readonly (readonly [number, number])[]) =>
  wallOf(...places.map(([x, y], n) => note(`n${n}`, x, y)))
const ids = (places: readonly unknown[]): string[] => places.map((_, n) => `n${n}`)
const boxes = ({ matter }: ReturnType<typeof wallOf>, of: readonly string[]): Rect[] =>
  of.map((id) => must(matter.box(id), id))

/** The side that an edge speaks of. */
const sideOf: Record<Edge, (box: Rect) => number> = {
  left: ({ x }) => x,
  centre: ({ x, w }) => x + w / 2,
  right: ({ x, w }) => x + w,
  top: ({ y }) => y,
  middle: ({ y, h }) => y + h / 2,
  bottom: ({ y, h }) => y + h,
}

describe('many things at once', () => {
  it.each(edges)('lined up at the %s they share it, and move along no other axis', (edge) => {
    fc.assert(
      fc.property(arbNotes, (places) => {
        const wall = laid(places)
        const before = boxes(wall, ids(places))
        wall.records.write(alignWrites(wall.matter, template, ids(places), edge))
        const after = boxes(wall, ids(places))
        const sides = after.map(sideOf[edge])
        for (const side of sides) expect(side).toBeCloseTo(must(sides[0], 'a side'), 0)
        const kept = ['left', 'centre', 'right'].includes(edge) ? 'y' : 'x'
        expect(after.map((box) => box[kept])).toEqual(before.map((box) => box[kept]))
      }),
    )
  })

  it('spread evenly, the rooms between them are the same, and the outermost stay', () => {
    fc.assert(
      fc.property(arbNotes, (places) => {
        const wall = laid(places)
        const before = boxes(wall, ids(places)).map(({ x }) => x)
        wall.records.write(distributeWrites(wall.matter, template, ids(places), 'across'))
        const after = boxes(wall, ids(places)).sort((a, b) => a.x - b.x)
        const rooms = after.slice(1).map((box, n) => box.x - (after[n]?.x ?? 0) - box.w)
        for (const room of rooms) expect(room).toBeCloseTo(must(rooms[0], 'a room'), 0)
        expect([after[0]?.x, after.at(-1)?.x]).toEqual([Math.min(...before), Math.max(...before)])
      }),
    )
  })

  it('in a grid they do not overlap, and each says in which column it lies now', () => {
    fc.assert(
      fc.property(arbNotes, (places) => {
        const wall = laid(places)
        wall.records.write(gridWrites(wall.matter, template, ids(places)))
        const after = boxes(wall, ids(places))
        for (const [n, box] of after.entries()) {
          for (const other of after.slice(n + 1)) expect(meets(box, other)).toBe(false)
          const middle = box.x + box.w / 2
          const inside = box.y + box.h / 2 < 900 && middle < 1200
          expect(wall.records.get(`n${n}`)?.at?.zone).toBe(inside ? (middle < 600 ? 'left' : 'right') : null)
        }
      }),
    )
  })

  it('in a stack each lies above the one before it', () => {
    fc.assert(
      fc.property(arbNotes, (places) => {
        const wall = laid(places)
        wall.records.write(stackWrites(wall.matter, template, ids(places)))
        const height = (id: string): number => must(wall.matter.box(id), id).y
        const piled = ids(places).sort((a, b) => height(a) - height(b))
        const drawn = [...wall.records.all()].sort(above).map(({ id }) => id)
        expect(drawn).toEqual(piled)
      }),
    )
  })

  it('what is locked stays, and a theme brings along all that lies in it', () => {
    const { matter, records } = wallOf(
      {
        id: 'f',
        kind: 'frame',
        text: 'Dormir',
        at: { x: 400, y: 0, zone: null, level: null },
        size: { w: 300, h: 300 },
      },
      note('in', 420, 80, { group: 'f' }),
      note('fixed', 10, 500, { locked: true }),
      note('free', 30, 500),
      note('low', 50, 800),
    )
    records.write(alignWrites(matter, template, ['f', 'fixed', 'low'], 'left'))
    expect(['f', 'in', 'fixed', 'low'].map((id) => records.get(id)?.at?.x)).toEqual([50, 70, 10, 50])
    expect(records.get('in')?.group).toBe('f')
  })
})

describe('one thing after another', () => {
  it('goes to the front or the back of its kind, and keeps its order among those that go with it', () => {
    const { matter, records } = wallOf(note('a', 0, 0, { z: 5 }), note('b', 0, 0), note('c', 0, 0, { z: 2 }))
    const drawn = (): string[] => [...records.all()].sort(above).map(({ id }) => id)
    records.write(orderWrites(matter, ['b', 'c'], 'front'))
    expect(drawn()).toEqual(['a', 'b', 'c'])
    records.write(orderWrites(matter, ['c'], 'back'))
    expect(drawn()).toEqual(['c', 'a', 'b'])
  })

  it('is locked and freed', () => {
    const { matter, records } = wallOf(note('a', 0, 0))
    records.write(lockWrites(['a'], true))
    expect(resizeWrites(matter, template, 'a', { x: 0, y: 0, w: 500, h: 500 })).toEqual([])
    records.write(lockWrites(['a'], false))
    expect(records.get('a')).not.toHaveProperty('locked')
  })

  it('changes its size, never below what a finger finds again, and a pulled left side moves its place', () => {
    const { matter, records } = wallOf(note('a', 580, 100))
    records.write(resizeWrites(matter, template, 'a', { x: 500, y: 100, w: 240, h: 5 }))
    expect(matter.box('a')).toEqual({ x: 500, y: 100, w: 240, h: 48 })
    expect(records.get('a')?.at?.zone).toBe('right')
  })

  it('is copied with what holds it together; a note is not, since its words are the ledger’s', () => {
    const { matter, records } = wallOf(
      { id: 'f', kind: 'frame', text: 'Dormir', at: { x: 0, y: 0, zone: null, level: null }, size: { w: 300, h: 300 } },
      { id: 'l', kind: 'label', text: 'Ici', at: { x: 10, y: 20, zone: null, level: null }, group: 'f', locked: true },
      note('n', 40, 40, { group: 'f' }),
    )
    records.write([...arrowWrites('arrow', 'f', 'l'), ...arrowWrites('elsewhere', 'l', 'n')])
    let drawn = 0
    const { writes, copies } = duplicateWrites(matter, ['f', 'l', 'n'], () => `copy-${drawn++}`)
    records.write(writes)
    const [frame, label, more] = [...copies.values()].map((id) => must(records.get(id), id))
    expect(more).toBeUndefined()
    expect(label).toMatchObject({ text: 'Ici', group: frame?.id, at: { x: 34, y: 44 } })
    expect(label).not.toHaveProperty('locked')
    const arrows = [...records.all()].filter(({ kind }) => kind === 'link').map(({ ends }) => ends)
    expect(arrows).toHaveLength(3)
    expect(arrows).toContainEqual({ from: frame?.id, to: label?.id })
    expect(matter.members('f').toSorted()).toEqual(['l', 'n'])
  })
})
