import { expect, it } from 'vitest'
import { campaign } from './campaign.ts'

it('[DESIGN 1.6] [T3] what was acknowledged stands after kills, once, whole and readable', {
  timeout: 120_000,
}, async () => {
  const { broken, cycles, acked } = await campaign({ cycles: 4, seed: 'a few', progress: () => {} })
  expect(broken).toEqual([])
  expect(cycles).toBe(4)
  expect(acked).toBeGreaterThan(50)
})
