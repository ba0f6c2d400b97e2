import type { Result } from '../../../shared/api/office/workshop.ts'
import type { Table } from '../../../shared/people/table.ts'
import { useWords } from '../office.ts'

/** A revealed question: its choices as bars, the longest first, each with its number. */
export function ResultChart({ result, table }: { result: Result; table: Table | null }) {
  const { t, s, of, table: nameOf } = useWords()
  const most = Math.max(1, ...result.rows.map(({ sum }) => sum))
  return (
    <figure className="sheet stack result">
      <figcaption>
        <b dir="auto">{of(result.title)}</b>
        <span className="soft block">
          {[table && nameOf(table), t.after.voters(result.voters), s.count.dots(result.rows.reduce((sum, row) => sum + row.sum, 0))].filter(Boolean).join(' · ')}
        </span>
      </figcaption>
      <ol className="bars">
        {result.rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a revealed result does not move
          <li key={i}>
            <span dir="auto">{of(row.label)}</span>
            <b className="figures">{row.sum}</b>
            <i className="bar" style={{ inlineSize: `${(Math.max(0, row.sum) / most) * 100}%` }} />
          </li>
        ))}
      </ol>
    </figure>
  )
}
