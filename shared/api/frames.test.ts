import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyDelta } from './frames.ts'

type Keyed = Record<string, Record<string, number> | number>

const arbView: fc.Arbitrary<Keyed> = fc.record({
  stage: fc.nat(9),
  notes: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(9)),
  asks: fc.dictionary(fc.constantFrom('a', 'b'), fc.nat(9)),
})

/** The replacements that lead from one view to another. */
function difference(from: Keyed, to: Keyed): Record<string, unknown> {
  const delta: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(to)) {
    const before = from[key]
    if (typeof value === 'number' || typeof before === 'number') {
      if (value !== before) delta[key] = value
      continue
    }
    for (const id of new Set([...Object.keys(before ?? {}), ...Object.keys(value)]))
      if (before?.[id] !== value[id]) delta[`${key}/${id}`] = value[id] ?? null
  }
  return delta
}

it('a delta leads from one view to the next, leaves the first as it was, and shares what did not change', () => {
  fc.assert(
    fc.property(arbView, arbView, (from, to) => {
      const before = structuredClone(from)
      const delta = difference(from, to)
      const next = applyDelta(from, delta)
      expect(next).toEqual(to)
      expect(from).toEqual(before)
      for (const key of ['notes', 'asks'])
        if (!Object.keys(delta).some((path) => path.startsWith(key))) expect(next[key]).toBe(from[key])
    }),
  )
})
