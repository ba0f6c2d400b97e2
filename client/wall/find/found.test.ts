import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { note, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { foundOn, onward } from './found.ts'

describe('looking for words on a wall', () => {
  it('finds ideas, titles and themes in the order of reading, whatever their accents and script', () => {
    const { matter } = wallOf(
      note('below', 0, 600, { text: 'Un ÉTÉ au chaud' }),
      note('right', 500, 10, { text: 'l’été' }),
      note('left', 0, 20, { kind: 'label', text: 'Etes-vous là ?' }),
      note('other', 0, 300, { text: 'Un hiver' }),
      note('ink', 0, 40, { kind: 'stroke', points: [0, 0, 1, 9, 9, 1] }),
      note('arabic', 0, 900, { text: 'المَدْرَسَة' }),
    )
    expect(foundOn(matter, 'ete')).toEqual(['left', 'right', 'below'])
    expect(foundOn(matter, 'مدرسه')).toEqual(['arabic'])
    expect(foundOn(matter, 'casier')).toEqual([])
    expect(foundOn(matter, '  ')).toEqual([])
  })

  it('goes by all that was found once before it comes back, forwards and backwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.boolean(), (count, back) => {
        const passed: number[] = []
        for (let at = onward(-1, count, back); passed.length < count; at = onward(at, count, back)) passed.push(at)
        expect(new Set(passed).size).toBe(count)
        expect(onward(passed.at(-1) ?? 0, count, back)).toBe(passed[0])
      }),
    )
    expect(onward(-1, 0, false)).toBe(-1)
  })
})
