import { describe, expect, it } from 'vitest'
import { formatDay, formatHour, formatList, formatNumber, formatPercent, plural, unbroken } from './format.ts'

describe('counts', () => {
  it.each([
    [0, 'idée'],
    [1, 'idée'],
    [2, 'idées'],
  ])('%i in French is %s', (count, word) => {
    expect(plural('fr', count, { one: 'idée', other: 'idées' })).toBe(word)
  })

  it('follow the six categories of Arabic, and fall back on the last', () => {
    const forms = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'r' }
    expect([0, 1, 2, 3, 11, 100].map((count) => plural('ar', count, forms)).join('')).toBe('zotfmr')
    expect(plural('ar', 3, { other: 'r' })).toBe('r')
  })
})

describe('figures', () => {
  it('are the same in the three languages', () => {
    for (const lang of ['fr', 'en', 'ar'] as const) expect(formatNumber(lang, 12)).toBe('12')
    expect(formatPercent('ar', 0.25)).toContain('25')
  })

  it('come with dates and lists in the language', () => {
    const noon = new Date(2019, 3, 15, 14, 5).getTime()
    expect(formatDay('fr', noon)).toBe('15 avril 2019')
    expect(formatDay('en', noon)).toBe('15 April 2019')
    expect(formatHour('fr', noon)).toBe('14:05')
    expect(formatList('fr', ['a', 'b', 'c'])).toBe('a, b et c')
  })
})

describe('spaces of French typography', () => {
  it('never end a line before a mark, nor inside a quotation', () => {
    expect(unbroken('Une idée ? « Oui » : voilà ! Et ; enfin')).toBe(
      'Une idée\u00a0? «\u00a0Oui\u00a0»\u00a0: voilà\u00a0! Et\u00a0; enfin',
    )
    expect(unbroken('Any idea? Yes: this one.')).toBe('Any idea? Yes: this one.')
  })
})
