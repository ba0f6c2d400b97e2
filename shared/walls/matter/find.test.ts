import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, matches } from './find.ts'

describe('what is looked for on a wall', () => {
  it.each([
    ['ete', 'Un ÉTÉ à l’abri'],
    ['l\u2019abri', "Un été à l'abri"],
    ['oeuvre', 'L’œuvre'],
    ['مدرسه', 'المَدْرَسَة'],
    ['الى', 'إلي البيت'],
    ['احمد', 'أحـمد'],
    ['15', 'الساعة ١٥'],
    ['casier abri', 'Un abri avec un casier'],
    ['', 'tout'],
    ['  ', ''],
  ])('«%s» is found in «%s»', (query, text) => expect(matches(query, text)).toBe(true))

  it.each([
    ['casier', 'Un abri'],
    ['abri casier', 'Un abri'],
    ['x', ''],
  ])('«%s» is not found in «%s»', (query, text) => expect(matches(query, text)).toBe(false))

  it('folding again changes nothing, and each part of a text finds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(30), fc.nat(30), (text, a, b) => {
        expect(folded(folded(text))).toBe(folded(text))
        const found = folded(text)
        expect(matches(found.slice(Math.min(a, b), Math.max(a, b)), text)).toBe(true)
      }),
    )
  })
})
