import { markOf } from '../../../shared/people/marks.ts'
import { tableName } from '../../words/names.ts'
import { PageHead } from '../page-head.tsx'
import { goTo, useView, useWords } from '../room.ts'
import { TableSign } from '../table-sign.tsx'
import { wallsOf } from '../walls.ts'

/** Every wall that there is, the latest step first. */
export function WallsPage() {
  const { t, s, lang, of } = useWords()
  const walls = useView((view) => view.walls)
  const plan = useView((view) => view.plan)
  const tables = useView((view) => view.tables)
  const running = useView((view) => view.stage.phase?.id)
  const steps = [...Map.groupBy(wallsOf({ walls, plan, tables }), ({ phase }) => phase)].toReversed()
  return (
    <div className="stack">
      <PageHead title={t.nav.walls} />
      {steps.length === 0 && <p className="soft empty">{t.walls.none}</p>}
      {steps.map(([phase, its]) => (
        <section key={phase.id} className="sheet stack">
          <h3 dir="auto">
            {of(phase.title)} {phase.id === running && <small className="soft">{t.walls.running}</small>}
          </h3>
          <ul className="wall-doors">
            {its.map(({ id, table }) => (
              <li key={id}>
                <button
                  type="button"
                  className={`secondary ${table ? markOf(table.index).colour : ''}`}
                  onClick={() => goTo({ wall: id })}
                >
                  {table ? <TableSign index={table.index} /> : <g-icon name="users" />}
                  <span dir="auto">{table ? tableName(s, lang, table) : t.walls.all}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
