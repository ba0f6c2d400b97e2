import { expect, test } from 'vitest'
import { Minutes } from './minutes.ts'

const replies = (count: number, ms: number): number[] => Array.from({ length: count }, () => ms)

test('a minute of attacks is held against the minute of quiet before it, and the worst counts', () => {
  const minutes = new Minutes()
  minutes.calm(replies(1_800, 10))
  minutes.attacked([...replies(900, 5), ...replies(100, 80)])
  expect(minutes.judge(false)).toBeNull()
  minutes.attacked(replies(800, 5))
  expect(minutes.judge(false)).toContain('1800 replies, p99 80 ms (10 before)')
  minutes.calm(replies(1_800, 20))
  minutes.attacked(replies(1_800, 30))
  minutes.judge(false)
  expect(minutes.worst).toBe(8)
})

test('what is left at the end is judged with what was before it; without quiet or attack nothing is', () => {
  const minutes = new Minutes()
  minutes.attacked(replies(50, 10))
  expect(minutes.judge(true)).toBeNull()
  minutes.calm(replies(100, 10))
  expect(minutes.judge(true)).toContain('50 replies')
  expect(minutes.judge(true)).toBeNull()
  expect(minutes.worst).toBe(1)
})
