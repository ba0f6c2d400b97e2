import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { id, randomId, shortId } from './ids.ts'

const everybodys = Object.getOwnPropertyNames(Object.prototype)

it('[F2] a name that every object has is no id', () => {
  for (const name of everybodys)
    for (const schema of [id(), shortId(), randomId()]) expect(v.safeParse(schema, name).success, name).toBe(false)
})

it('everything else of the alphabet is one', () => {
  const letters = ['A', 'Z', 'a', 'z', '0', '9', '_', '-']
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 22 }), (text) => {
      expect(v.safeParse(id(), text).success).toBe(true)
      expect(v.safeParse(shortId(), text).success).toBe(true)
    }),
  )
})
