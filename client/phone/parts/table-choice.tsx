/** @jsxImportSource preact */

import type { Lang } from '../../../shared/kernel/text.ts'
import { markOf } from '../../../shared/people/marks.ts'
import type { Table } from '../../../shared/people/table.ts'
import { tableName } from '../../words/names.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'

interface TableChoiceProps {
  readonly words: PhoneWords
  readonly lang: Lang
  readonly tables: readonly (Table & { readonly seated?: number })[]
  readonly chosen: string | null
  onChoose(table: string): void
}

/** The tables, each by its mark and its name, with how many sit there. */
export function TableChoice({ words, lang, tables, chosen, onChoose }: TableChoiceProps) {
  return (
    <fieldset class="tables">
      <legend>{words.door.chooseTable}</legend>
      {[...tables]
        .sort((a, b) => a.index - b.index)
        .map((table) => (
          <label key={table.id} class={`table ${markOf(table.index).colour}`}>
            <input type="radio" name="table" checked={chosen === table.id} onChange={() => onChoose(table.id)} />
            <i class="mark" />
            <b>{tableName(words.shared, lang, table)}</b>
            {table.seated !== undefined && <small>{words.door.seated(table.seated)}</small>}
          </label>
        ))}
    </fieldset>
  )
}
