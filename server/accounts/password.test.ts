import { expect, test } from 'vitest'
import { hashPassword, isPassword, PasswordsBusy, passwordsAreBusy } from './password.ts'

test('a password is found again, however its accents were typed, and no other is', async () => {
  const stored = await hashPassword('l’été à Roubaix'.normalize('NFC'))
  expect(await isPassword('l’été à Roubaix'.normalize('NFD'), stored)).toBe(true)
  expect(await isPassword('l’ete à Roubaix', stored)).toBe(false)
})

test('two accounts with the same password share nothing on disk', async () => {
  const [one, other] = await Promise.all([hashPassword('marelle-1234'), hashPassword('marelle-1234')])
  expect(one).not.toBe(other)
  expect(one).not.toContain('marelle')
})

test('[F2] a flood of passwords is told to come back later, and all that were begun are worked out', async () => {
  const flood = await Promise.allSettled(Array.from({ length: 60 }, (_, n) => hashPassword(`marelle ${n}`)))
  const refused = flood.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.length).toBeLessThan(60)
  for (const why of refused) expect(why).toBeInstanceOf(PasswordsBusy)
  expect(passwordsAreBusy()).toBe(false)
  expect(await isPassword('encore', await hashPassword('encore'))).toBe(true)
})
