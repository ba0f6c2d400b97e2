import { afterEach, expect, it, vi } from 'vitest'
import { telling } from './telling.ts'

afterEach(() => void vi.useRealTimers())

it('tells all parts together, at most twenty times a second, and nothing once there is nothing', () => {
  vi.useFakeTimers()
  const shown: unknown[] = []
  const mine = telling((state) => void shown.push(state))
  for (let x = 0; x < 100; x++) {
    mine.set('laser', { x })
    vi.advanceTimersByTime(10)
  }
  expect(shown.length).toBeLessThanOrEqual(20)
  mine.set('held', { ids: ['a'] })
  vi.advanceTimersByTime(50)
  expect(shown.at(-1)).toEqual({ laser: { x: 99 }, held: { ids: ['a'] } })
  mine.set('laser', null)
  vi.advanceTimersByTime(50)
  expect(shown.at(-1)).toEqual({ held: { ids: ['a'] } })
  mine.set('held', null)
  vi.advanceTimersByTime(50)
  expect(shown.at(-1)).toBeNull()
  const before = shown.length
  mine.set('laser', null)
  vi.advanceTimersByTime(50)
  expect(shown.length).toBe(before)
})
