import { markOf } from '../../../shared/people/marks.ts'
import { tableName } from '../../words/names.ts'
import type { ActivityPanelProps } from '../panels.ts'

/** The restitution goes from table to table: who presents, and one button for whoever comes next. */
export default function RestitutionPanel({
  stage,
  tables,
  seated,
  lang,
  words,
  shared,
  spotlight,
}: ActivityPanelProps) {
  const rows = Object.values(tables)
    .filter(({ id }) => (seated[id] ?? 0) > 0)
    .sort((a, b) => a.index - b.index)
  const at = rows.findIndex(({ id }) => id === stage.spotlight)
  const now = rows[at]
  const next = rows[at + 1]
  return (
    <section className="sheet stack">
      <h2>{words.restitution.heading}</h2>
      {now && (
        <p className={markOf(now.index).colour}>
          <i className="mark" /> {words.restitution.presents(tableName(shared, lang, now))}
        </p>
      )}
      {next ? (
        <button type="button" className={`secondary ${markOf(next.index).colour}`} onClick={() => spotlight(next.id)}>
          <i className="mark" /> {words.restitution.next(tableName(shared, lang, next))}
        </button>
      ) : (
        now && (
          <button type="button" className="secondary" onClick={() => spotlight(null)}>
            {words.restitution.done}
          </button>
        )
      )}
    </section>
  )
}
