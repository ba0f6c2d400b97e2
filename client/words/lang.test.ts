import { describe, expect, it } from 'vitest'
import { directionOf, loadWords, pickLang } from './lang.ts'

describe('the language of a device', () => {
  it.each([
    ['ar', ['fr-FR'], 'ar'],
    [null, ['de', 'ar-MA', 'fr'], 'ar'],
    [null, ['EN-gb'], 'en'],
    ['xx', ['pt-BR'], 'fr'],
    ['toString', [], 'fr'],
    [null, [], 'fr'],
  ])('with %s stored and %j preferred is %s', (stored, preferred, lang) => {
    expect(pickLang(stored, preferred)).toBe(lang)
  })

  it('reads Arabic from right to left', () => {
    expect(directionOf('ar')).toBe('rtl')
    expect(directionOf('fr')).toBe('ltr')
  })

  it('fetches the words of one language only', async () => {
    const fetched: string[] = []
    const loader = (lang: string) => async () => {
      fetched.push(lang)
      return { words: { hello: lang } }
    }
    const words = await loadWords({ fr: loader('fr'), en: loader('en'), ar: loader('ar') }, 'ar')
    expect(words.hello).toBe('ar')
    expect(fetched).toEqual(['ar'])
  })
})
