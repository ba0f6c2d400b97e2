import { describe, expect, it } from 'vitest'
import { words as ar } from './office.ar.ts'
import { words as en } from './office.en.ts'
import { words as fr } from './office.fr.ts'

/** Every string of a language; functions are asked with a number, which also stands for a name. */
const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String((value as (n: number) => string)(3))]
  return Object.values(value as object).flatMap(strings)
}

describe.each(Object.entries({ fr, en, ar }))('the office’s words in %s', (lang, words) => {
  const all = strings(words)

  it('say something everywhere', () => {
    for (const text of all) expect(text.trim()).not.toBe('')
  })

  it('never call an invention a prototype, nor a person a user or anonymous', () => {
    expect(all.join(' ')).not.toMatch(/prototype|hackathon|utilisateur|anonym|\busers?\b|مجهول|مستخدم/i)
  })

  it('are written in their own script, names of things apart', () => {
    const letters =
      all
        .join(' ')
        .replaceAll(/Gommette|LibreOffice|Word|QR/g, '')
        .match(/[A-Za-z]/g) ?? []
    if (lang === 'ar') expect(letters).toEqual([])
    else expect(letters.length).toBeGreaterThan(1000)
  })

  it('keep French marks with the word before them', () => {
    if (lang === 'fr') for (const text of all) expect(text).not.toMatch(/ [?!;»]|« | :(?= |$)/)
  })
})

describe('how long a sequence is', () => {
  it('reads as one says it', () => {
    expect([45, 60, 175, 125].map((minutes) => fr.duration(minutes * 60_000))).toEqual([
      '45 min',
      '1 h',
      '2 h 55',
      '2 h 05',
    ])
    expect(en.duration(175 * 60_000)).toBe('2 h 55')
  })
})
