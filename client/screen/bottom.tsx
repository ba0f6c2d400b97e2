import { markOf } from '../../shared/people/marks.ts'
import { tableName } from '../words/names.ts'
import { tablesOf } from './look.ts'
import { useView, useWords } from './room.ts'
import { TableSign } from './table-sign.tsx'

/** How much each table has given, and the way in for whoever comes late. */
export function Bottom() {
  const { t, s, lang } = useWords()
  const seated = useView((view) => view.seated)
  const all = tablesOf(useView((view) => view.tables))
  const gauges = useView((view) => view.gauges)
  const lit = useView((view) => view.stage.spotlight)
  const { code } = useView((view) => view.join)
  const { locked, rehearsal } = useView((view) => view.workshop)
  const ideas = Object.keys(gauges).length > 0
  const tables = all.filter(({ id }) => (seated[id] ?? 0) > 0 || gauges[id])
  return (
    <footer>
      <ul>
        {tables.map((table) => (
          <li key={table.id} className={`chip ${markOf(table.index).colour}${lit === table.id ? ' on' : ''}`}>
            <TableSign index={table.index} />
            <span className="visually-hidden">{tableName(s, lang, table)}</span>
            {ideas && <b>{gauges[table.id]?.ideas ?? 0}</b>}
          </li>
        ))}
      </ul>
      {rehearsal && <p className="badge">{t.rehearsal}</p>}
      {!locked && (
        <p className="late-join">
          <bdi dir="ltr">{location.host}</bdi> · {t.code}{' '}
          <b dir="ltr">
            {code.slice(0, 4)} {code.slice(4)}
          </b>
        </p>
      )}
    </footer>
  )
}
