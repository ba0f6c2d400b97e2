import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDelta } from '../api/frames.ts'
import type { FeedView } from '../api/view.ts'
import { audiencesOf } from '../testing/audiences.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import type { Noun } from '../workshop/state.ts'
import type { Audience } from './audience.ts'
import { Known, viewOf } from './view.ts'

describe('the feed', () => {
  it('deltas applied one after the other always make the view that the model says', () => {
    fc.assert(
      fc.property(arbWalk, fc.integer({ min: 1, max: 4 }), (walk, batch) => {
        const cast = begin(walk)
        const { world } = cast
        const heard = new Map<Audience, { known: Known; view: FeedView }>()
        for (const audience of audiencesOf(world.state)) {
          const known = new Known(world.state, audience)
          heard.set(audience, { known, view: JSON.parse(known.json()) as FeedView })
        }
        const dirty = new Map<Noun, Set<string>>()
        world.onSettled = (changes) => {
          for (const [noun, keys] of changes) dirty.set(noun, new Set([...(dirty.get(noun) ?? []), ...keys]))
        }
        for (const [i, move] of walk.moves.entries()) {
          play(cast, move)
          if (i % batch !== 0) continue
          for (const [audience, ear] of heard) {
            const delta = ear.known.update(world.state, dirty)
            if (delta !== null) ear.view = applyDelta(ear.view, JSON.parse(delta) as Record<string, unknown>)
            expect(ear.view, `${audience.role} after ${move.does}`).toEqual(
              JSON.parse(JSON.stringify(viewOf(world.state, audience))),
            )
            expect(JSON.parse(ear.known.json())).toEqual(ear.view)
          }
          dirty.clear()
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})
