import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Shelf } from './shelf.ts'

const arbWrites = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.nat(9))), { maxLength: 12 })
const rows = (shelf: Shelf<number>) => new Map([...shelf.entries()].sort())
const write = (shelf: Shelf<number>, writes: readonly (readonly [string, number | null])[]) => {
  for (const [key, row] of writes) shelf.put(key, row)
}

describe('[T3] a fork', () => {
  it('reads as if its writes had been made, leaves its base alone until it settles, and then equals it', () => {
    fc.assert(
      fc.property(arbWrites, arbWrites, arbWrites, (first, second, third) => {
        const [base, model] = [new Shelf<number>(), new Shelf<number>()]
        write(base, first)
        write(model, [...first, ...second, ...third])
        const before = rows(base)
        const scratch = base.fork()
        write(scratch, second)
        const deeper = scratch.fork()
        write(deeper, third)
        expect(rows(deeper)).toEqual(rows(model))
        expect(rows(base)).toEqual(before)
        deeper.settle()
        expect(rows(scratch)).toEqual(rows(model))
        scratch.settle()
        expect(rows(base)).toEqual(rows(model))
        expect(scratch.changes().size).toBe(0)
      }),
    )
  })

  it('[T2] lists its rows in the order that they have once it has settled', () => {
    fc.assert(
      fc.property(arbWrites, arbWrites, (first, second) => {
        const base = new Shelf<number>()
        write(base, first)
        const scratch = base.fork()
        write(scratch, second)
        const order = [...scratch.entries()]
        scratch.settle()
        expect([...base.entries()]).toEqual(order)
      }),
    )
  })

  it('that is dropped leaves no trace', () => {
    const base = new Shelf<number>()
    base.put('a', 1)
    base.fork().put('a', null)
    expect([...base.entries()]).toEqual([['a', 1]])
  })
})
