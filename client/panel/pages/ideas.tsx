import { useState } from 'react'
import { markOf } from '../../../shared/people/marks.ts'
import { tableName } from '../../words/names.ts'
import { tablesOf } from '../gauges.ts'
import { NoteLine } from '../note-line.tsx'
import { PageHead } from '../page-head.tsx'
import { useView, useWords } from '../room.ts'
import { TableSign } from '../table-sign.tsx'

const rank = { pending: 0, late: 1, kept: 2, hidden: 3, withdrawn: 4 } as const

/** Everything that staff may read: what waits first, then what is shown, each hidden at one tap, then what is hidden. */
export function IdeasPage() {
  const { t, s, lang } = useWords()
  const notes = useView((view) => view.notes)
  const tables = tablesOf(useView((view) => view.tables))
  const [only, setOnly] = useState<string | null>(null)
  const lines = Object.values(notes)
    .filter(({ table }) => only === null || table === only)
    .sort((a, b) => rank[a.state] - rank[b.state])
  return (
    <>
      <PageHead title={t.nav.ideas} />
      <fieldset className="cluster filters" aria-label={t.filter}>
        <button type="button" className="secondary" aria-pressed={only === null} onClick={() => setOnly(null)}>
          {t.all}
        </button>
        {tables.map((table) => (
          <button
            key={table.id}
            type="button"
            className={`secondary icon ${markOf(table.index).colour}`}
            aria-pressed={only === table.id}
            aria-label={tableName(s, lang, table)}
            onClick={() => setOnly(table.id)}
          >
            <TableSign index={table.index} />
          </button>
        ))}
      </fieldset>
      {lines.length === 0 ? (
        <p className="soft empty">{t.noIdeas}</p>
      ) : (
        <ul className="lines sheet">
          {lines.map((note) => (
            <NoteLine key={note.id} note={note} />
          ))}
        </ul>
      )}
    </>
  )
}
