import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from '../api/command.ts'
import { must } from '../kernel/assert.ts'
import { actorOf } from '../people/actor.ts'
import { cast } from '../testing/cast.ts'
import { snapshot } from '../testing/snapshot.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import { note } from '../testing/world.ts'
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

it('a note that is moved within its zone changes no row: most drops are so', () => {
  const { world, staff, phones } = cast(1)
  world.does(staff, { type: 'stage/start', revision: world.stage.revision })
  const idea = note(world, must(world.stage.phase, 'a phase'), 'un banc')
  const laid = (zone: string | null, level: string | null): number => {
    const notes = [{ contribution: idea.contribution, zone, level }]
    const decided = world.system({ type: 'wall/laid', notes })
    return decided.ok ? decided.value.events.length : Number.NaN
  }
  expect(laid('a', null)).toBe(0)
  world.does(must(phones[0], 'a phone'), idea)
  expect([laid('a', null), laid('a', null), laid('b', null), laid('b', 'x'), laid('b', 'x')]).toEqual([1, 0, 1, 1, 0])
})
