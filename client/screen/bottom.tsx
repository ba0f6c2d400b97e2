import { markOf } from '../ui/marks.ts'
import { tableName } from '../words/names.ts'
import { tablesOf } from './look.ts'
import { useView, useWords } from './room.ts'

/** How much each table has given, and the way in for whoever comes late. */
export function Bottom() {
  const { t, s, lang } = useWords()
  const tables = tablesOf(useView((view) => view.tables))
  const gauges = useView((view) => view.gauges)
  const lit = useView((view) => view.stage.spotlight)
  const { code } = useView((view) => view.join)
  const locked = useView((view) => view.workshop.locked)
  const ideas = Object.keys(gauges).length > 0
  return (
    <footer>
      <ul>
        {tables.map((table) => (
          <li key={table.id} className={`chip ${markOf(table.index).colour}${lit === table.id ? ' on' : ''}`}>
            <i className="mark" />
            <span className="visually-hidden">{tableName(s, lang, table)}</span>
            {ideas && <b>{gauges[table.id]?.ideas ?? 0}</b>}
            {markOf(table.index).lap > 1 && <small>{markOf(table.index).lap}</small>}
          </li>
        ))}
      </ul>
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
