import { describe, expect, it } from 'vitest'
import type { Ask, AskStatus } from '../answers/ask.ts'
import { type AskId, as, type ContributionId, type PhaseId, type TableId } from '../kernel/ids.ts'
import type { Contribution, ContributionState, Reach } from './contribution.ts'
import { reaches, states } from './contribution.ts'
import { type Eyes, sees } from './sees.ts'

const row = (patch: Partial<Contribution>): Contribution => ({
  id: as<ContributionId>('c'),
  phase: as<PhaseId>('ideas'),
  kind: 'note',
  text: 'a hotel',
  media: null,
  author: 'fox',
  table: as<TableId>('t1'),
  channel: 'phone',
  parent: null,
  zone: null,
  level: null,
  state: 'kept',
  hiddenFrom: null,
  reach: 'table',
  chosen: null,
  reason: null,
  at: 1,
  ...patch,
})

const eyes: Record<string, Eyes> = {
  author: { who: 'author', voice: 'fox', table: 't1' },
  'author elsewhere': { who: 'author', voice: 'fox', table: 't2' },
  'somebody at its table': { who: 'author', voice: 'bear', table: 't1' },
  'somebody at another': { who: 'author', voice: 'bear', table: 't2' },
  'its table': { who: 'table', table: 't1' },
  'another table': { who: 'table', table: 't2' },
  'no table': { who: 'table', table: null },
  staff: { who: 'staff' },
  everyone: { who: 'everyone' },
}
const author = ['author', 'author elsewhere']
const table = [...author, 'somebody at its table', 'its table']
const all = Object.keys(eyes)

/** The table of DESIGN 2: state, reach, who sees. */
const lines: readonly (readonly [ContributionState, Reach | 'any', readonly string[]])[] = [
  ['pending', 'any', [...author, 'staff']],
  ['late', 'any', [...author, 'staff']],
  ['hidden', 'any', [...author, 'staff']],
  ['withdrawn', 'any', []],
  ['kept', 'author', author],
  ['kept', 'table', [...table, 'staff']],
  ['kept', 'plenary', all],
]

const none = () => undefined

describe('[S1] who sees a contribution', () => {
  it('every line of the table is here', () => {
    for (const state of states)
      for (const reach of reaches)
        expect(lines.filter(([s, r]) => s === state && (r === reach || r === 'any')).length, `${state} ${reach}`).toBe(
          1,
        )
  })

  it.each(lines)('%s %s', (state, line, seen) => {
    for (const reach of line === 'any' ? reaches : [line])
      for (const [name, who] of Object.entries(eyes))
        expect(sees(row({ state, reach }), who, none), `${reach}: ${name}`).toBe(seen.includes(name))
  })

  it('what belongs to no table is at nobody’s table', () => {
    expect(sees(row({ table: null }), { who: 'table', table: null }, none)).toBe(false)
  })

  it('[S2] a reason is read by others only once its ask is revealed', () => {
    const reason = { ask: as<AskId>('ask'), choice: 'x', token: 't' }
    for (const status of ['open', 'closing', 'closed', 'revealed'] satisfies AskStatus[]) {
      const askOf = () => ({ status }) as Ask
      for (const name of ['its table', 'staff', 'somebody at its table'] as const) {
        const who = eyes[name]
        if (who) expect(sees(row({ kind: 'reason', reason }), who, askOf)).toBe(status === 'revealed')
      }
      expect(sees(row({ kind: 'reason', reason }), { who: 'author', voice: 'fox', table: 't1' }, askOf)).toBe(true)
    }
  })
})
