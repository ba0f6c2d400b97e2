import fc from 'fast-check'
import { expect, it } from 'vitest'
import { extended } from './trail.ts'

const finest = 2
const at = fc.integer({ min: -30, max: 30 }).map((n) => n / 4)
const way = fc.array(fc.tuple(at, at, fc.constantFrom(0.2, 0.5, 0.9)), { minLength: 1, maxLength: 60 })
type Triple = [number, number, number]
const triples = (trail: readonly number[]): Triple[] =>
  Array.from({ length: trail.length / 3 }, (_, i) => trail.slice(3 * i, 3 * i + 3) as Triple)
const apart = ([x, y]: Triple, [to, down]: Triple): number => Math.hypot(x - to, y - down)

it('a trail is told by few points: it begins and ends where the pen did, passes near all that the pen passed, and takes no point for nothing', () => {
  fc.assert(
    fc.property(way, fc.nat(60), (all, cut) => {
      // However the points come in: one by one, or many at once.
      const trail = extended(extended([], all.slice(0, cut).flat(), finest), all.slice(cut).flat(), finest)
      const kept = triples(trail)
      expect([kept[0], kept.at(-1)]).toEqual([all[0], all.at(-1)])
      for (const point of all) expect(Math.min(...kept.map((one) => apart(one, point)))).toBeLessThan(finest)
      for (const [i, one] of kept.slice(1, -1).entries())
        expect(apart(one, kept[i] as Triple)).toBeGreaterThanOrEqual(finest)
    }),
  )
})

it('a dot stays a dot: where the pen hardly moved there is a line to be seen', () => {
  expect(extended([5, 5, 0.5], [5.1, 5, 0.6, 5.2, 5, 0.7], finest)).toEqual([5, 5, 0.5, 5.2, 5, 0.7])
})
