import type { AskView, PanelView } from '../../shared/api/view.ts'
import type { Table } from '../../shared/people/table.ts'

/** What the row of tables measures now: ideas given, votes in, or simply who sits where. */
export interface Gauges {
  readonly what: 'ideas' | 'votes' | 'people'
  /** In the order of their marks; `share` is 0–1 of the fullest, or of who may vote. */
  readonly tables: readonly { readonly table: Table; readonly value: number; readonly share: number }[]
}

/** The tables of the room, in the order of their marks. */
export const tablesOf = (tables: PanelView['tables']): Table[] =>
  Object.values(tables).sort((a, b) => a.index - b.index)

/** How much each table has given: votes while a vote of the tables is open, ideas where ideas are given, else people. */
export function gaugesOf({
  tables,
  asks,
  gauges,
  seated,
  stage,
}: Pick<PanelView, 'tables' | 'asks' | 'gauges' | 'seated' | 'stage'>): Gauges {
  const rows = tablesOf(tables)
  const open = Object.values(asks).filter(
    (ask) => ask.phase === stage.phase?.id && ask.status === 'open' && typeof ask.scope === 'object',
  )
  if (open.length > 0) {
    const byTable = new Map(open.map((ask) => [typeof ask.scope === 'object' ? ask.scope.table : '', ask]))
    const votes = rows.map((table) => ({ table, ask: byTable.get(table.id) }))
    return {
      what: 'votes',
      tables: votes.map(({ table, ask }) => ({
        table,
        value: turnoutOf(ask),
        share: ask && ask.seats > 0 ? Math.min(1, turnoutOf(ask) / ask.seats) : 0,
      })),
    }
  }
  const ideas = rows.some(({ id }) => gauges[id]) || (stage.phase?.moment.rights.add.length ?? 0) > 0
  const value = ({ id }: Table): number => (ideas ? (gauges[id]?.ideas ?? 0) : (seated[id] ?? 0))
  const most = Math.max(1, ...rows.map(value))
  return {
    what: ideas ? 'ideas' : 'people',
    tables: rows.map((table) => ({ table, value: value(table), share: value(table) / most })),
  }
}

/** Ballots in so far, of all booths. */
export const turnoutOf = (ask: AskView | undefined): number =>
  Object.values(ask?.turnout ?? {}).reduce((sum, n) => sum + n, 0)
