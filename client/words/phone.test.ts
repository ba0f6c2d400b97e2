import { describe, expect, it } from 'vitest'
import { words as ar } from './phone.ar.ts'
import { words as en } from './phone.en.ts'
import { words as fr } from './phone.fr.ts'

/** Every fixed string of a language, and what its functions say of 0 to 3 and of a name. */
const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') {
    const say = value as (...args: unknown[]) => string
    return [0, 1, 2, 3, 12].map((count) => say(count, count)).filter((text) => typeof text === 'string')
  }
  return Object.values(value as object).flatMap(strings)
}
const { shared: _shared, ...own } = fr

describe.each(Object.entries({ fr, en, ar }))('the phone’s words in %s', (lang, { shared: _shared, ...words }) => {
  it('say something everywhere', () => {
    for (const text of strings(words)) expect(text.trim()).not.toBe('')
    expect(Object.keys(words).sort()).toEqual(Object.keys(own).sort())
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
    else expect(letters.length).toBeGreaterThan(500)
  })

  it('are short: at most 12 words a sentence (FALC)', () => {
    const sentences = strings(words).flatMap((text) => text.split(/[.!?؟:]/))
    for (const sentence of sentences) expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(12)
  })
})
