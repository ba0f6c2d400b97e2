import { markOf } from '../../shared/people/marks.ts'
import { keysOf, tablesOf } from './look.ts'
import { useView, useWords } from './room.ts'

/** Most blank notes drawn for one table. */
const mostNotes = 40
/** Beyond this many, notes are drawn smaller. */
const manyIdeas = 80

/** How many ideas from how many people, while they stay private: blank notes pile up, nobody is named or read. */
export function Counts() {
  const { t, s, of } = useWords()
  const gauges = useView((view) => view.gauges)
  const tables = tablesOf(useView((view) => view.tables))
  const hint = useView((view) => view.stage.phase?.moment.hint)
  const all = Object.values(gauges)
  const ideas = all.reduce((sum, gauge) => sum + gauge.ideas, 0)
  const people = all.reduce((sum, gauge) => sum + gauge.people, 0)
  return (
    <div className="counts">
      <p className="number">
        <b>{ideas}</b>
        <span>
          {t.ideas(ideas)}
          <small>{t.from(s.count.people(people))}</small>
        </span>
      </p>
      <ul aria-hidden="true" className={ideas > manyIdeas ? 'many' : undefined}>
        {tables.flatMap(({ id, index }) =>
          keysOf(id, Math.min(mostNotes, gauges[id]?.ideas ?? 0)).map((key) => (
            <li key={key} className={`note ${markOf(index).colour}`} />
          )),
        )}
      </ul>
      {hint && (
        <p className="hint" dir="auto">
          {of(hint)}
        </p>
      )}
    </div>
  )
}
