import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stableShuffle } from './order.ts'

const arbKeys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 22 }), { maxLength: 30, size: 'max' })
const itself = (key: string): string => key

describe('[V3] the order of choices', () => {
  it('is stable for a voter, however the choices come, and loses or adds none', () => {
    fc.assert(
      fc.property(arbKeys, fc.string(), (keys, voter) => {
        const order = stableShuffle(keys, voter, itself)
        expect(stableShuffle(keys.toReversed(), voter, itself)).toEqual(order)
        expect(order.toSorted()).toEqual(keys.toSorted())
      }),
    )
  })

  it('keeps what is left in place when a choice goes', () => {
    fc.assert(
      fc.property(arbKeys, fc.string(), fc.nat(), (keys, voter, n) => {
        const gone = keys[n % Math.max(1, keys.length)]
        const left = keys.filter((key) => key !== gone)
        expect(stableShuffle(left, voter, itself)).toEqual(
          stableShuffle(keys, voter, itself).filter((key) => key !== gone),
        )
      }),
    )
  })

  it('gives each choice each place about equally often, from voter to voter', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f']
    const voters = 6_000
    const seen = new Map<string, number>()
    for (let voter = 0; voter < voters; voter++)
      for (const [place, key] of stableShuffle(keys, `voter-${voter}`, itself).entries())
        seen.set(`${key}${place}`, (seen.get(`${key}${place}`) ?? 0) + 1)
    for (const key of keys)
      for (let place = 0; place < keys.length; place++)
        expect(Math.abs((seen.get(`${key}${place}`) ?? 0) - voters / 6)).toBeLessThan(150)
  })
})
