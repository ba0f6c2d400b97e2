import { matches } from '../../../shared/walls/matter/find.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import { type Group, nameOf } from './groups.ts'

/** What is looked for in the list: words, one of its groups by its id, one table by `tableOf`. Nothing written asks for nothing. */
export interface Sought {
  readonly query: string
  readonly place: string
  readonly table: string
}
export const everything: Sought = { query: '', place: '', table: '' }

/** The table that a record comes from; `none` for what belongs to no table. */
export const tableOf = ({ table }: WallRecord): string => (typeof table === 'number' ? String(table) : 'none')

/** Where ideas of these groups come from, in order; what belongs to no table last. */
export function tablesOf(groups: readonly Group[]): string[] {
  const tables = new Set(groups.flatMap(({ others, records }) => (others ? [] : records.map(tableOf))))
  return [...tables].sort((a, b) => Number(a === 'none') - Number(b === 'none') || Number(a) - Number(b))
}

/** What of these groups is looked for, those left empty apart. A group or a table that is no longer there asks for nothing. */
export function soughtIn(groups: readonly Group[], { query, place, table }: Sought, words: WallWords): Group[] {
  const here = groups.some(({ id }) => id === place) ? groups.filter(({ id }) => id === place) : groups
  const theirs = tablesOf(groups).includes(table)
  return here
    .map((group) => ({
      ...group,
      records: group.records.filter(
        (one) => (!theirs || tableOf(one) === table) && (!query || matches(query, nameOf(one, words))),
      ),
    }))
    .filter(({ records }) => records.length > 0)
}
