import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { silence, silentTables } from './silent.ts'

const minute = 60_000
const gauge = (last: number) => ({ ideas: 1, people: 1, last })
const tables = ['t1', 't2', 't3']
const seated = { t1: 4, t2: 5, t3: 4 }

describe('silent tables', () => {
  it('are those that nobody has heard from for four minutes', () => {
    const gauges = { t1: gauge(9 * minute), t2: gauge(10 * minute), t3: gauge(3.5 * minute) }
    expect(silentTables({ tables, seated, gauges, since: 0 }, 10 * minute)).toEqual([{ table: 't3', minutes: 6 }])
  })

  it('have the beginning of the phase to start from', () => {
    const gauges = { t1: gauge(20 * minute), t2: gauge(20 * minute) }
    expect(silentTables({ tables, seated, gauges, since: 18 * minute }, 21 * minute)).toEqual([])
    expect(silentTables({ tables, seated, gauges, since: 16 * minute }, 21 * minute)).toEqual([
      { table: 't3', minutes: 5 },
    ])
  })

  it('are not told while most of the room is silent', () => {
    expect(silentTables({ tables, seated, gauges: {}, since: 0 }, 30 * minute)).toEqual([])
  })

  it('are never empty tables, nor tables heard from a moment ago', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...tables), fc.nat(9)),
        fc.dictionary(
          fc.constantFrom(...tables),
          fc.nat(40).map((m) => gauge(m * minute)),
        ),
        (people, gauges) => {
          const now = 40 * minute
          for (const { table } of silentTables({ tables, seated: people, gauges, since: 0 }, now)) {
            expect(people[table] ?? 0).toBeGreaterThan(0)
            expect(now - (gauges[table]?.last ?? 0)).toBeGreaterThanOrEqual(silence)
          }
        },
      ),
    )
  })
})
