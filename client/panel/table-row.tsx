import { markOf } from '../../shared/people/marks.ts'
import { tableName } from '../words/names.ts'
import { gaugesOf } from './gauges.ts'
import { goTo, useView, useWords } from './room.ts'
import { TableSign } from './table-sign.tsx'
import { useSilent } from './use-silent.ts'

/** Most tables side by side under a thumb. */
const mostAbreast = 7

/** The tables as a row of gauges: who is silent? A tap opens the table. */
export function TableRow() {
  const { t, s, lang } = useWords()
  const tables = useView((view) => view.tables)
  const asks = useView((view) => view.asks)
  const gauges = useView((view) => view.gauges)
  const seated = useView((view) => view.seated)
  const stage = useView((view) => view.stage)
  const people = useView((view) => view.people)
  const silent = new Set(useSilent().map(({ table }) => table))
  const row = gaugesOf({ tables, asks, gauges, seated, stage })
  const hands = new Set(Object.values(people).flatMap(({ hand, table }) => (hand && table ? [table] : [])))
  const shows = stage.phase?.moment.shows.screen
  const bare = stage.phase?.mode === 'tables' && stage.spotlight === null && (shows === 'wall' || shows === 'result')
  if (row.tables.length === 0) return null
  return (
    <section>
      <h2>{t.gauges[row.what]}</h2>
      <ul
        className="tables"
        style={{ ['--columns' as string]: row.tables.length <= mostAbreast ? row.tables.length : 6 }}
      >
        {row.tables.map(({ table, value, share }) => {
          const name = tableName(s, lang, table)
          const quiet = silent.has(table.id)
          return (
            <li key={table.id}>
              <button
                type="button"
                className={`table ${markOf(table.index).colour}${quiet ? ' silent' : ''}${stage.spotlight === table.id ? ' lit' : ''}`}
                aria-label={t.gauge({
                  name,
                  value,
                  what: row.what,
                  seated: seated[table.id] ?? 0,
                  quiet,
                  lit: stage.spotlight === table.id,
                })}
                onClick={() => goTo({ table: table.id })}
              >
                <TableSign index={table.index} />
                <span className="bar" aria-hidden="true">
                  <i style={{ blockSize: `${Math.round(4 + 96 * share)}%` }} />
                </span>
                <b className="figures">{value}</b>
                {stage.spotlight === table.id && <g-icon name="monitor" />}
                {hands.has(table.id) && <g-icon name="hand" />}
              </button>
            </li>
          )
        })}
      </ul>
      {bare && <p className="soft tap">{t.tapToShow}</p>}
    </section>
  )
}
