import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import { snapshot } from '../testing/snapshot.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'

describe('a command that comes twice', () => {
  it('has one effect: the second is a yes without effect, or a refusal', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        for (const move of walk.moves) {
          const done = play(it, move)
          if (!done) continue
          const after = snapshot(it.world.state)
          const again = it.world.send(done.by, done.said)
          expect(snapshot(it.world.state), `${JSON.stringify(done.said)} twice`).toBe(after)
          if (!done.decided.ok) expect(again.ok).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('a refusal changes nothing', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        for (const move of walk.moves) {
          const before = snapshot(it.world.state)
          const done = play(it, move)
          if (done && !done.decided.ok) expect(snapshot(it.world.state)).toBe(before)
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

describe('a phase closes once', () => {
  it('two facilitators who press next together advance once, whatever they saw', () => {
    fc.assert(
      fc.property(arbWalk, fc.constantFrom('moment', 'phase'), (walk, to) => {
        const it = begin(walk)
        for (const move of walk.moves) {
          play(it, move)
          if (it.world.stage.status !== 'running') continue
          const other = it.world.staff()
          const revision = it.world.stage.revision
          const first = it.world.send(it.staff, { type: 'stage/advance', revision, to })
          const after = snapshot(it.world.state)
          const second = it.world.send(other, { type: 'stage/advance', revision, to })
          expect([first.ok, second]).toMatchObject([true, { ok: false, error: { code: 'stage/stale' } }])
          expect(snapshot(it.world.state)).toBe(after)
        }
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('each phase is noted as begun once, in the order in which it began', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        for (const move of walk.moves) play(it, move)
        const { begun } = it.world.stage
        expect(new Set(begun.map((b) => b.phase)).size).toBe(begun.length)
        expect(begun.map((b) => b.at)).toEqual(begun.map((b) => b.at).toSorted((a, b) => a - b))
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('start, and past the end, are pressed once as well', () => {
    const it = begin({ start: ['closing', 1], phones: 2 })
    const revision = it.world.stage.revision
    expect(it.world.send(it.staff, { type: 'stage/advance', revision, to: 'moment' }).ok).toBe(true)
    expect(it.world.stage.status).toBe('ended')
    expect(it.world.send(it.staff, { type: 'stage/advance', revision: revision + 1, to: 'phase' })).toMatchObject({
      ok: false,
      error: { code: 'stage/not-running' },
    })
    expect(it.world.send(it.staff, { type: 'stage/start', revision: revision + 1 })).toMatchObject({
      ok: false,
      error: { code: 'stage/stale' },
    })
    expect(must(it.world.state.stage.get('it'), 'a stage').endedAt).toBe(it.world.now)
  })
})
