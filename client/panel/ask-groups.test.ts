import { describe, expect, it } from 'vitest'
import type { AskView, PanelView } from '../../shared/api/view.ts'
import { askGroups } from './ask-groups.ts'
import { gaugesOf } from './gauges.ts'

const ask = (id: string, part: { readonly [K in keyof AskView]?: unknown }): AskView =>
  ({
    id,
    phase: 'p2',
    slot: 'place',
    round: 1,
    scope: 'room',
    status: 'open',
    seats: 5,
    turnout: { room: 2 },
    ...part,
  }) as AskView
const table = (id: string): AskView['scope'] => ({ table: id }) as AskView['scope']
const stage = { phase: { id: 'p2', moment: { rights: { add: [] } } } } as unknown as PanelView['stage']
const keyed = (asks: readonly AskView[]): PanelView['asks'] => Object.fromEntries(asks.map((one) => [one.id, one]))

describe('the questions on hand', () => {
  it('are one for all the tables they are put to, and as far as the last of them', () => {
    const asks = keyed([
      ask('a', { scope: table('t1'), status: 'closed' }),
      ask('b', { scope: table('t2'), turnout: { room: 3 } }),
    ])
    expect(askGroups({ asks, stage })).toMatchObject([
      { status: 'open', voted: 5, seats: 10, asks: [{ id: 'a' }, { id: 'b' }] },
    ])
  })

  it('begin with those of the running phase, round by round', () => {
    const asks = keyed([
      ask('old', { phase: 'p1', slot: 'vote' }),
      ask('second', { round: 2 }),
      ask('first', { status: 'revealed' }),
    ])
    expect(askGroups({ asks, stage }).map(({ first }) => first.id)).toEqual(['first', 'second', 'old'])
  })
})

describe('the row of tables', () => {
  const tables = { t2: { id: 't2', index: 1 }, t1: { id: 't1', index: 0 } } as unknown as PanelView['tables']
  const seated = { t1: 4, t2: 5 }

  it('measures answers while the tables are asked, each against those who may answer', () => {
    const asks = keyed([ask('a', { scope: table('t1') }), ask('b', { scope: table('t2'), turnout: { room: 5 } })])
    const { what, tables: row } = gaugesOf({ tables, asks, gauges: {}, seated, stage })
    expect(what).toBe('votes')
    expect(row.map(({ value, share }) => [value, share])).toEqual([
      [2, 0.4],
      [5, 1],
    ])
  })

  it('measures ideas where there are some, else who sits there, in the order of the marks', () => {
    const gauges = { t2: { ideas: 8, people: 3, last: 0 } }
    expect(
      gaugesOf({ tables, asks: {}, gauges, seated, stage }).tables.map(({ value, share }) => [value, share]),
    ).toEqual([
      [0, 0],
      [8, 1],
    ])
    const people = gaugesOf({ tables, asks: {}, gauges: {}, seated, stage })
    expect(people).toMatchObject({ what: 'people', tables: [{ value: 4 }, { value: 5, share: 1 }] })
  })
})
