import { markOf } from '../ui/marks.ts'
import { tablesOf } from './look.ts'
import { useView, useWords } from './room.ts'

/** Most blank notes drawn for one table. */
const mostNotes = 40

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
      <ul aria-hidden="true">
        {tables.flatMap(({ id, index }) => Array.from({ length: Math.min(mostNotes, gauges[id]?.ideas ?? 0) }, (_, i) => <li key={`${id}-${i}`} className={`note ${markOf(index).colour}`} />))}
      </ul>
      {hint && <p className="hint" dir="auto">{of(hint)}</p>}
    </div>
  )
}
