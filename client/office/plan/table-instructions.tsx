import type { Lang, Text } from '../../../shared/kernel/text.ts'
import { markOf } from '../../../shared/people/marks.ts'
import type { Table } from '../../../shared/people/table.ts'
import { useWords } from '../office.ts'
import { TextField } from '../parts/text-field.tsx'

type Instructions = Readonly<Record<string, Text>>

interface Props {
  readonly tables: readonly Table[]
  readonly value: Instructions
  readonly lang: Lang
  readonly change: (value: Record<string, Text>) => void
}

/** A table may read something else than the others: the staff table's own question, for one. */
export function TableInstructions({ tables, value, lang, change }: Props) {
  const { t, s, table: nameOf } = useWords()
  const without = (id: string): Record<string, Text> =>
    Object.fromEntries(Object.entries(value).filter(([key]) => key !== id))
  const rest = tables.filter(({ id }) => !value[id])
  if (tables.length === 0) return null
  return (
    <fieldset className="group stack">
      <legend>{t.phase.tables}</legend>
      {tables.map((table) => {
        const text = value[table.id]
        return (
          text && (
            <div key={table.id} className={`row item ${markOf(table.index).colour}`}>
              <i className="mark" aria-hidden="true" />
              <div className="fill">
                <TextField
                  label={nameOf(table)}
                  value={text}
                  lang={lang}
                  rows={2}
                  change={(next) => change({ ...value, [table.id]: next })}
                />
              </div>
              <button
                type="button"
                className="quiet icon"
                aria-label={`${s.actions.remove} : ${nameOf(table)}`}
                onClick={() => change(without(table.id))}
              >
                <g-icon name="trash" />
              </button>
            </div>
          )
        )
      })}
      {rest.length > 0 && (
        <select
          aria-label={t.phase.addTable}
          value=""
          onChange={(event) => change({ ...value, [event.target.value]: { fr: '' } })}
        >
          <option value="" disabled>
            {t.phase.addTable}
          </option>
          {rest.map((table) => (
            <option key={table.id} value={table.id}>
              {nameOf(table)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  )
}
