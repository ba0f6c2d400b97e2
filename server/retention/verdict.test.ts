import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graceMs, verdict } from './verdict.ts'

const hour = 3_600_000
const day = 24 * hour
/** A day on which this may have been installed. */
const today = Date.UTC(2027, 3, 1)

/** The server of one workshop, with a clock that may be wrong: sweeps through hours of real time; false once it is erased. */
function server(from: number, ms: number, createdAt: number) {
  let dueSince: number | undefined
  return (begin: number, hours: number, wrongBy: number): boolean => {
    for (let at = begin; at <= begin + hours * hour; at += hour) {
      const now = at + wrongBy
      const found = verdict({ from, ms }, { createdAt, ...(dueSince !== undefined && { dueSince }) }, now)
      if (found.at !== null && found.at <= now) return false
      dueSince = found.dueSince
    }
    return true
  }
}

const term = fc.integer({ min: 1, max: 400 }).map((days) => days * day)

test('[D3] by a clock that is right, a workshop goes the day after its term and not an hour before', () => {
  fc.assert(
    fc.property(term, fc.nat(300), (ms, preparedDays) => {
      const run = server(today, ms, today - preparedDays * day)
      const over = today + ms
      expect(run(over - 30 * hour, 29, 0)).toBe(true)
      expect(run(over, 23, 0)).toBe(true)
      expect(run(over + graceMs, 0, 0)).toBe(false)
    }),
  )
})

test('[D3] an evening held by a clock years behind is kept for its whole term once the clock is put right', () => {
  const behind = fc.integer({ min: 2 * 365, max: 20_000 }).map((days) => -days * day)
  const prepared = fc.constantFrom('by that clock', 'by the right one')
  fc.assert(
    fc.property(term, behind, fc.nat(20), prepared, (ms, wrongBy, hours, clock) => {
      const run = server(today + wrongBy, ms, clock === 'by that clock' ? today + wrongBy : today - day)
      expect(run(today, hours, wrongBy)).toBe(true)
      const right = today + hours * hour
      expect(run(right, ms / hour - 1, 0)).toBe(true)
      expect(run(right + ms, 1, 0)).toBe(false)
    }),
    { numRuns: 30 },
  )
})

test('[D3] a clock that is ahead for less than a day erases nothing that is not due, and puts nothing off', () => {
  const ahead = fc.integer({ min: 1, max: 20_000 }).map((days) => days * day)
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 400 }), ahead, fc.nat(23), (days, wrongBy, hours) => {
      const run = server(today, days * day, today - day)
      expect(run(today + hour, hours, wrongBy)).toBe(true)
      const over = today + days * day
      expect(run(over - 20 * hour, 43, 0)).toBe(true)
      expect(run(over + graceMs, 0, 0)).toBe(false)
    }),
  )
})

test('nobody’s workshop has no day', () => {
  expect(verdict(null, { createdAt: 1, dueSince: 1 }, today)).toEqual({ at: null })
})
