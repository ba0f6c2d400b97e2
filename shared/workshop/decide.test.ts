import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from '../api/command.ts'
import { actorOf } from '../people/actor.ts'
import { snapshot } from '../testing/snapshot.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import { decide } from './decide.ts'

it('[T2] deciding is pure: asked twice of the same state it says the same, and changes nothing', () => {
  fc.assert(
    fc.property(arbWalk, (walk) => {
      const { world, ...people } = begin(walk)
      for (const move of walk.moves) {
        const done = play({ world, ...people }, move)
        if (!done) continue
        const command = { ...done.said, id: world.id() } as Command
        const before = snapshot(world.state)
        const ask = () => decide(world.state, command, actorOf(world.state, done.by), world.now)
        expect(ask()).toEqual(ask())
        expect(snapshot(world.state)).toBe(before)
      }
    }),
    { numRuns: 30 },
  )
}, 60_000)
