import { describe, expect, it } from 'vitest'
import { pinned } from './pinned.ts'
import { run } from './run.ts'

/** Seeds of a run of the tests; `npm run fuzz` plays as many as one likes. */
const seeds = 200
const slice = 20

describe('whole stories over the real server, whatever the chance brings', () => {
  it.each(Array.from({ length: seeds / slice }, (_, i) => 1 + i * slice))(
    '[S1] [S2] [T1] [T4] [V1] from seed %i on, nobody hears what is kept from them, and nothing is lost or done twice',
    async (first) => {
      for (let seed = first; seed < first + slice; seed++) {
        const { wrongs, told } = await run(seed, { length: 30 })
        expect(wrongs, `seed ${seed}:\n${told.join('\n')}`).toEqual([])
      }
    },
    120_000,
  )

  it.each(pinned)('seed $seed: $why', async ({ seed, steps }) => {
    const { wrongs, told } = await run(seed, { steps })
    expect(wrongs, told.join('\n')).toEqual([])
  })
})
