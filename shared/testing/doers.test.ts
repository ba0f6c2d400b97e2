import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commandSchema } from '../api/command.ts'
import { arbWalk, begin, play } from './walk.ts'

it('somebody says each thing that the contract knows: no command is left out of the walks', () => {
  const said = new Set<string>()
  const refused = new Set<string>()
  for (const walk of fc.sample(arbWalk, { numRuns: 120, seed: 1 })) {
    const cast = begin(walk)
    for (const move of walk.moves) {
      const done = play(cast, move)
      if (done) (done.decided.ok ? said : refused).add(done.said.type)
    }
  }
  const types = commandSchema.options.map((option) => option.entries.type.literal)
  expect([...said].sort()).toEqual(types.filter((type) => type !== 'stage/start').sort())
  expect(refused).toContain('stage/start')
})
