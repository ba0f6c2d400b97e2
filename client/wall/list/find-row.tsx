import type { ReactNode } from 'react'
import { markOf } from '../../../shared/people/marks.ts'
import type { SharedWords } from '../../words/shared.fr.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Group } from './groups.ts'
import { type Sought, tablesOf } from './sought.ts'

/** What is looked for in the list: words, a place of the wall, a table; only what there is to choose from. */
export function FindRow({
  groups,
  sought,
  seek,
  words,
  shared,
}: {
  /** All of the wall. */
  groups: readonly Group[]
  sought: Sought
  seek: (sought: Sought) => void
  words: WallWords
  shared: SharedWords
}): ReactNode {
  const tables = tablesOf(groups)
  const tableName = (table: string): string => {
    if (table === 'none') return words.list.noTable
    const { shape, lap } = markOf(Number(table))
    return shared.table(shape, lap)
  }
  const places = groups.map(({ id, name }) => [id, name] as const)
  return (
    <div className="wall-list-find">
      <label>
        <span>{words.list.find}</span>
        <input
          type="search"
          dir="auto"
          maxLength={80}
          value={sought.query}
          onChange={(event) => seek({ ...sought, query: event.currentTarget.value })}
        />
      </label>
      {places.length > 1 && (
        <Choice
          label={words.list.where}
          all={words.list.everywhere}
          of={places}
          value={sought.place}
          onChoose={(place) => seek({ ...sought, place })}
        />
      )}
      {tables.length > 1 && (
        <Choice
          label={words.list.from}
          all={words.list.everyTable}
          of={tables.map((table) => [table, tableName(table)] as const)}
          value={sought.table}
          onChoose={(table) => seek({ ...sought, table })}
        />
      )}
    </div>
  )
}

function Choice({
  label,
  all,
  of,
  value,
  onChoose,
}: {
  label: string
  all: string
  of: readonly (readonly [string, string])[]
  value: string
  onChoose: (value: string) => void
}): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <select
        value={of.some(([id]) => id === value) ? value : ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{all}</option>
        {of.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
