import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catchUp, slip, type Timed } from './slip.ts'

const minute = 60_000
const phases: Timed[] = [
  { id: 'welcome', minMs: 10 * minute, idealMs: 15 * minute },
  { id: 'journey', minMs: 20 * minute, idealMs: 30 * minute },
  { id: 'ideas', minMs: 20 * minute, idealMs: 40 * minute },
  { id: 'closing', minMs: 2 * minute, idealMs: 10 * minute },
]
const startedAt = 1_000_000

describe('slip', () => {
  it('is nothing while a phase runs on the time it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 * minute }), (into) => {
        const clock = { endsAt: startedAt + 15 * minute, leftMs: null }
        expect(slip({ phases, phase: 'welcome', startedAt, clock }, startedAt + into)).toBe(0)
      }),
    )
  })

  it('is what was added to the clock', () => {
    const clock = { endsAt: startedAt + 20 * minute, leftMs: null }
    expect(slip({ phases, phase: 'welcome', startedAt, clock }, startedAt + minute)).toBe(5 * minute)
  })

  it('grows while the clock stands, and once it is over', () => {
    const standing = { endsAt: null, leftMs: 10 * minute }
    expect(slip({ phases, phase: 'welcome', startedAt, clock: standing }, startedAt + 8 * minute)).toBe(3 * minute)
    const over = { endsAt: startedAt + 15 * minute, leftMs: null }
    expect(slip({ phases, phase: 'welcome', startedAt, clock: over }, startedAt + 19 * minute)).toBe(4 * minute)
  })

  it('is negative when a phase was left early', () => {
    const now = startedAt + 9 * minute
    const clock = { endsAt: now + 30 * minute, leftMs: null }
    expect(slip({ phases, phase: 'journey', startedAt, clock }, now)).toBe(-6 * minute)
  })
})

describe('catching up', () => {
  it('takes from the phase that can give most, never more than it can', () => {
    expect(catchUp(phases, 4 * minute)).toEqual({ phase: 'ideas', ms: 4 * minute })
    expect(catchUp(phases, 90 * minute)).toEqual({ phase: 'ideas', ms: 20 * minute })
  })

  it('spares the last phase, and says nothing when there is nothing to say', () => {
    expect(catchUp(phases.slice(3), 9 * minute)).toBeNull()
    expect(catchUp(phases, minute)).toBeNull()
    expect(
      catchUp(
        phases.map((phase) => ({ ...phase, minMs: phase.idealMs })),
        9 * minute,
      ),
    ).toBeNull()
  })
})
