import * as v from 'valibot'
import { expect, test } from 'vitest'
import { joinCode } from '../../shared/api/session.ts'
import { endCookie, sessionCookie, tokenIn } from './cookie.ts'
import { codeLetters, drawCode, drawToken, hashToken, sameToken } from './tokens.ts'

test('a token is 256 bits, found by its hash alone', () => {
  const token = drawToken()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(sameToken(token, hashToken(token))).toBe(true)
  expect(sameToken(`${token}x`, hashToken(token))).toBe(false)
  expect(hashToken(token)).not.toContain(token)
})

test('join codes hold no look-alikes and pass the wire schema', () => {
  for (const lookAlike of '0O1ILS5') expect(codeLetters).not.toContain(lookAlike)
  for (let i = 0; i < 500; i++) {
    const code = drawCode()
    expect(code).toMatch(new RegExp(`^[${codeLetters}]{8}$`))
    expect(v.parse(joinCode, `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`)).toBe(code)
  }
})

test('a session’s cookie goes to its own handle alone and no script reads it', () => {
  const cookie = sessionCookie('office______abc', 'secret', { secure: true, maxAgeMs: 5_000 })
  expect(cookie).toBe('g=secret; Path=/api/s/office______abc; Max-Age=5; HttpOnly; SameSite=Strict; Secure')
  expect(tokenIn('other=1; g=secret; x=2')).toBe('secret')
  expect(tokenIn('notg=secret')).toBeNull()
  expect(tokenIn(undefined)).toBeNull()
  expect(endCookie('h')).toContain('Max-Age=0')
})
