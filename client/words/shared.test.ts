import { describe, expect, it } from 'vitest'
import { animals } from '../../shared/people/animals.ts'
import { personName, tableName } from './names.ts'
import { words as ar } from './shared.ar.ts'
import { words as en } from './shared.en.ts'
import { words as fr } from './shared.fr.ts'

const all = { fr, en, ar }

/** Every fixed string of a language, and those its functions give for some counts. */
const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return []
  return Object.values(value as object).flatMap(strings)
}

describe.each(Object.entries(all))('the shared words in %s', (lang, words) => {
  it('say something everywhere', () => {
    for (const text of strings(words)) expect(text.trim()).not.toBe('')
  })

  it('tell every animal from every other', () => {
    expect(new Set(Object.values(words.animals)).size).toBe(animals.length)
    expect(animals).toHaveLength(48)
  })

  it('never call an invention a prototype, nor a person a user or anonymous', () => {
    expect(strings(words).join(' ')).not.toMatch(/prototype|hackathon|utilisat|anonym|\busers?\b|مجهول|مستخدم/i)
  })

  it('are written in their own script', () => {
    const letters =
      strings(words)
        .join('')
        .match(/[A-Za-z]/g) ?? []
    if (lang === 'ar') expect(letters).toEqual([])
    else expect(letters.length).toBeGreaterThan(1000)
  })
})

describe('names', () => {
  it('are those of the mark, unless staff gave one', () => {
    expect(tableName(fr, 'fr', { index: 3, name: null })).toBe('Table Étoile')
    expect(tableName(fr, 'fr', { index: 6, name: null })).toBe('Table Cercle 2')
    expect(tableName(ar, 'ar', { index: 3, name: null })).toBe('طاولة النجمة')
    expect(tableName(en, 'en', { index: 0, name: { fr: 'Les Lilas' } })).toBe('Les Lilas')
  })

  it('tell two foxes apart', () => {
    expect(personName(fr, { animal: 'fox', number: 1 })).toBe('Renard')
    expect(personName(fr, { animal: 'fox', number: 2 })).toBe('Renard 2')
  })

  it('count as the language does', () => {
    expect(fr.count.ideas(1)).toBe('1 idée')
    expect(fr.time.left(12)).toBe('encore 12 minutes')
    expect([1, 2, 3, 12, 100].map(ar.count.ideas)).toEqual(['فكرة واحدة', 'فكرتان', '3 أفكار', '12 فكرة', '100 فكرة'])
    expect(ar.count.people(11)).toBe('11 شخصًا')
  })
})
