import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDelta } from '../api/frames.ts'
import type { FeedView } from '../api/view.ts'
import { must } from '../kernel/assert.ts'
import { audiencesOf } from '../testing/audiences.ts'
import { ballotOf } from '../testing/marks.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import { note } from '../testing/world.ts'
import type { Noun } from '../workshop/state.ts'
import type { Audience } from './audience.ts'
import { Known, viewOf } from './view.ts'

/** A view as text, a line for each item, whatever their order. */
const lines = (view: FeedView): string =>
  Object.entries(view)
    .flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([id, item]) => `${key}/${id} ${JSON.stringify(item)}`)
        : [`${key} ${JSON.stringify(value)}`],
    )
    .toSorted()
    .join('\n')

describe('the feed', () => {
  it('[S2] a reveal brings the reasons along, to those whom the question concerned', () => {
    const cast = begin({ start: ['matrix', 0], phones: 6 })
    const { world, staff } = cast
    const ask = must(
      [...world.state.asks.values()].find(({ scope }) => typeof scope === 'object' && scope.table === 't1'),
      'the question of a table',
    )
    const by = must(
      cast.phones.find(
        (session) => world.state.participants.get(world.state.sessions.get(session)?.participant ?? '')?.table === 't1',
      ),
      'somebody there',
    )
    world.does(
      by,
      note(world, 'matrix', 'because it rains in', {
        kind: 'reason',
        reason: { ask: ask.id, choice: must(ask.choices[0], 'a choice').id, token: ballotOf(1) },
      }),
    )
    world.does(staff, { type: 'ask/close', ask: ask.id, booth: null, force: true })
    const heard = audiencesOf(world.state).map((audience) => ({ audience, known: new Known(world.state, audience) }))
    for (const { known } of heard) expect(known.json()).not.toContain('because it rains in')
    world.onSettled = (dirty) => {
      for (const { audience, known } of heard) {
        const told = known.update(world.state, dirty)?.includes('because it rains in') ?? false
        expect(told, `${audience.role} ${audience.table}`).toBe(
          audience.role === 'staff' || (audience.role === 'host' && audience.table === 't1'),
        )
      }
    }
    world.does(staff, { type: 'ask/reveal', ask: ask.id })
    expect.hasAssertions()
  })

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
            expect(lines(ear.view), `${audience.role} after ${move.does}`).toBe(lines(viewOf(world.state, audience)))
          }
          dirty.clear()
        }
        for (const { known, view } of heard.values()) expect(JSON.parse(known.json())).toEqual(view)
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})
