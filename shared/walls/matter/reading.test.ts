import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mirrored } from '../mirror.ts'
import { note, template, wallOf } from './fixtures.ts'
import { Matter } from './matter.ts'
import { nextToRead, readingOrder } from './reading.ts'

const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 })), {
  maxLength: 30,
})

describe('the order of reading', () => {
  it('goes along rows from the top', () => {
    const { matter } = wallOf(note('c', 0, 400), note('b', 300, 20), note('a', 0, 50))
    expect(readingOrder(matter)).toEqual(['a', 'b', 'c'])
  })

  it('begins a row at the right where the paper is read from there', () => {
    const { matter } = wallOf(note('c', 0, 400), note('b', 0, 20), note('a', 300, 50))
    expect(readingOrder(new Matter(matter.records, mirrored(template)))).toEqual(['a', 'b', 'c'])
  })

  it('comes by everything once, forwards and backwards, and then leaves the wall', () => {
    fc.assert(
      fc.property(places, (all) => {
        const { matter } = wallOf(...all.map(([x, y], i) => note(`n${i}`, x, y)))
        const walk = (back: boolean): string[] => {
          const passed: string[] = []
          for (let at = nextToRead(matter, undefined, back); at; at = nextToRead(matter, at, back)) passed.push(at)
          return passed
        }
        expect([...walk(false)].sort()).toEqual(all.map((_, i) => `n${i}`).sort())
        expect(walk(true).reverse()).toEqual(walk(false))
      }),
    )
  })

  it('is one, whichever way things came, and nothing is read before what begins half a note above it', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
    const walls = fc
      .array(place, { minLength: 3, maxLength: 12 })
      .map((all) => all.map(([x, y], i) => note(`n${i}`, x, y)))
    const shuffled = walls.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, came]) => {
        const { matter, records } = wallOf(...all)
        const order = readingOrder(matter)
        expect(readingOrder(wallOf(...came).matter)).toEqual(order)
        const tops = order.map((id) => records.get(id)?.at?.y ?? 0)
        for (const [n, top] of tops.entries()) for (const later of tops.slice(n)) expect(top - later).toBeLessThan(60)
      }),
    )
  })
})
