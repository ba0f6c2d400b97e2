import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenOut, type Seated } from './even-out.ts'

const tables = ['t1', 't2', 't3', 't4']
const rooms = fc
  .array(
    fc.record({ table: fc.constantFrom('t1', 't2', 't3', 't4', 'staff', null), scribe: fc.boolean(), gave: fc.nat(5) }),
    { maxLength: 60 },
  )
  .map((people): Seated[] => people.map((person, i) => ({ id: `p${i}`, ...person })))

const sizesAfter = (people: readonly Seated[]): Map<string, number> => {
  const moved = new Map(evenOut(people, tables).map(({ id, to }) => [id, to]))
  const sizes = new Map(tables.map((table) => [table, 0]))
  for (const { id, table } of people) {
    const at = moved.get(id) ?? table
    if (at !== null && sizes.has(at)) sizes.set(at, (sizes.get(at) ?? 0) + 1)
  }
  return sizes
}

describe('evening out the tables', () => {
  it('leaves no two tables more than one person apart', () => {
    fc.assert(
      fc.property(rooms, (people) => {
        const sizes = [...sizesAfter(people).values()]
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('seats everybody, moves nobody twice, and leaves other tables alone', () => {
    fc.assert(
      fc.property(rooms, (people) => {
        const moves = evenOut(people, tables)
        expect(new Set(moves.map(({ id }) => id)).size).toBe(moves.length)
        for (const { id } of moves) expect(people.find((p) => p.id === id)?.table).not.toBe('staff')
        const seated = [...sizesAfter(people).values()].reduce((a, b) => a + b, 0)
        expect(seated).toBe(people.filter(({ table }) => table !== 'staff').length)
      }),
    )
  })

  it('moves no more people than it must, and nobody once it is even', () => {
    fc.assert(
      fc.property(rooms, (people) => {
        const moves = evenOut(people, tables)
        const moved = new Map(moves.map(({ id, to }) => [id, to]))
        expect(
          evenOut(
            people.map((p) => ({ ...p, table: moved.get(p.id) ?? p.table })),
            tables,
          ),
        ).toEqual([])
        const sizes = tables.map((table) => people.filter((p) => p.table === table).length)
        const waiting = people.filter(({ table }) => table === null).length
        const each = (waiting + sizes.reduce((a, b) => a + b, 0)) / tables.length
        const tooMany = sizes.reduce((sum, size) => sum + Math.max(0, size - Math.ceil(each)), 0)
        const tooFew = sizes.reduce((sum, size) => sum + Math.max(0, Math.floor(each) - size), 0)
        expect(moves.length).toBe(Math.max(waiting + tooMany, tooFew))
      }),
    )
  })

  it('lets a scribe stay as long as somebody else can go', () => {
    const people: Seated[] = [
      { id: 'a', table: 't1', scribe: true, gave: 0 },
      { id: 'b', table: 't1', scribe: false, gave: 9 },
    ]
    expect(evenOut(people, ['t1', 't2'])).toEqual([{ id: 'b', to: 't2' }])
  })
})
