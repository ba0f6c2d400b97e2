import { describe, expect, it } from 'vitest'
import { words as panelAr } from './panel.ar.ts'
import { words as panelEn } from './panel.en.ts'
import { words as panelFr } from './panel.fr.ts'
import { words as screenAr } from './screen.ar.ts'
import { words as screenEn } from './screen.en.ts'
import { words as screenFr } from './screen.fr.ts'

/** Every fixed string of a language. */
const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'function' ? [] : Object.values(value as object).flatMap(strings)
}

describe.each([
  ['fr', { ...panelFr, screen: screenFr }],
  ['en', { ...panelEn, screen: screenEn }],
  ['ar', { ...panelAr, screen: screenAr }],
])('the words of panel and screen in %s', (lang, words) => {
  const all = strings(words)

  it('say something everywhere', () => {
    for (const text of all) expect(text.trim()).not.toBe('')
  })

  it('never call an invention a prototype, nor a person a user or anonymous', () => {
    expect(all.join(' ')).not.toMatch(/prototype|hackathon|utilisat|anonym|\busers?\b|مجهول|مستخدم/i)
  })

  it('are written in their own script', () => {
    const latin = all.join('').match(/[A-Za-z]/g) ?? []
    if (lang === 'ar') expect(latin).toEqual([])
    else expect(latin.length).toBeGreaterThan(500)
  })
})

describe('what the panel counts', () => {
  it('follows each language', () => {
    expect([1, 2].map(panelFr.attention.up)).toEqual(['1 main levée', '2 mains levées'])
    expect([1, 2].map(panelEn.evenOut)).toEqual(['Even out: 1 move', 'Even out: 2 moves'])
    expect([1, 2, 5, 14].map(panelAr.attention.up)).toEqual([
      'يد واحدة مرفوعة',
      'يدان مرفوعتان',
      '5 أيدٍ مرفوعة',
      '14 يدًا مرفوعة',
    ])
  })

  it('names a table with all that its gauge shows', () => {
    const said = panelFr.gauge({ name: 'Table Goutte', what: 'ideas', value: 1, seated: 4, quiet: true, lit: true })
    expect(said).toBe('Table Goutte, 1 idée, 4 personnes, silencieuse, à l’écran')
  })
})
