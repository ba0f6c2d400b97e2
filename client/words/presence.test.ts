import { describe, expect, it } from 'vitest'
import { words as ar } from './presence.ar.ts'
import { words as en } from './presence.en.ts'
import { words as fr } from './presence.fr.ts'

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(strings)

describe.each(Object.entries({ fr, en, ar }))('the words of attendance in %s', (lang, words) => {
  it('ask and answer everything; a hint may be missing', () => {
    const { questions, ...own } = words
    for (const text of strings(own)) expect(text.trim()).not.toBe('')
    for (const { title, name, choices } of Object.values(questions))
      for (const text of [title, name, ...strings(choices)]) expect(text.trim()).not.toBe('')
  })

  it('are words for residents: short, and none that puts people off', () => {
    expect(strings(words).join(' ')).not.toMatch(/prototype|hackathon|utilisat|anonym|\busers?\b|مجهول|مستخدم/i)
    for (const sentence of strings(words).flatMap((text) => text.split(/[.!?؟:]/)))
      expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(12)
  })

  it('tell the answers of a question apart, in their own script', () => {
    for (const { choices } of Object.values(words.questions))
      expect(new Set(Object.values(choices)).size).toBe(Object.keys(choices).length)
    if (lang === 'ar') expect(strings(words).join('')).not.toMatch(/[A-Za-z]/)
  })
})
