import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { patiently } from './patiently.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a part that could not be fetched is fetched again, and arrives', async () => {
  let tries = 0
  const part = patiently(async () => {
    tries++
    if (tries < 3) throw new Error('no network')
    return 'here'
  })
  await vi.runAllTimersAsync()
  expect([await part, tries]).toEqual(['here', 3])
})

test('a part that is there is fetched once, at once', async () => {
  let tries = 0
  expect(await patiently(async () => ++tries)).toBe(1)
  expect(tries).toBe(1)
})
