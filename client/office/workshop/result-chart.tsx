import type { Result } from '../../../shared/api/office/workshop.ts'
import type { Table } from '../../../shared/people/table.ts'
import { formatNumber } from '../../words/format.ts'
import { useWords } from '../office.ts'

/** A revealed question: its choices as bars, each with its number. */
export function ResultChart({ result, table, open }: { result: Result; table: Table | null; open: boolean }) {
  const { t, s, lang, of, table: nameOf } = useWords()
  const stickers =
    result.unit === 'stickers' ? s.count.dots(result.rows.reduce((sum, row) => sum + row.value, 0)) : null
  return (
    <details className="sheet result" open={open}>
      <summary>
        <b dir="auto">{of(result.title)}</b>
        <span className="soft block">
          {[table && nameOf(table), s.count.people(result.voters), stickers, result.unit === 'mean' && t.after.mean]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      <ol className="bars">
        {result.rows.map((row, i) => (
          <li key={i}>
            <span>
              <bdi>{of(row.label)}</bdi>
              {row.of && <span className="soft"> · {of(row.of)}</span>}
            </span>
            <b className="figures">{formatNumber(lang, row.value, { maximumFractionDigits: 1 })}</b>
            <i className="bar" style={{ inlineSize: `${row.share * 100}%` }} />
          </li>
        ))}
      </ol>
    </details>
  )
}
