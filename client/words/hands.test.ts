import { expect, it } from 'vitest'
import { hands as arabic } from './hands.ar.ts'
import { hands as english } from './hands.en.ts'
import { hands as french } from './hands.fr.ts'

it('how many were left as they were, or pasted, is said with the number, or with a word that is the number', () => {
  for (const { fixed, pasted } of [french, english, arabic])
    for (const say of [fixed, pasted]) {
      for (const count of [3, 11, 100]) expect(say(count)).toContain(String(count))
      expect(new Set([1, 2, 3].map(say)).size).toBe(3)
    }
  expect(french.fixed(1)).toBe('1 chose verrouillée est restée comme elle était.')
  expect([arabic.fixed(2), arabic.pasted(2)]).toEqual(['بقي كما كان لأنّه مقفل: شيئان.', 'وُضع على الجدار: فكرتان.'])
})
