import type { Result } from '../../../shared/api/office/workshop.ts'
import { formatNumber } from '../../words/format.ts'
import { useWords } from '../office.ts'

/** Bars beyond these wait behind a press. */
const most = 10

/** What one question gave: its choices as bars, each with its number. */
export function ResultChart({ result }: { result: Result }) {
  const { t } = useWords()
  const rest = result.rows.slice(most)
  return (
    <>
      <Bars rows={result.rows.slice(0, most)} />
      {rest.length > 0 && (
        <details>
          <summary>{t.after.more(rest.length)}</summary>
          <Bars rows={rest} />
        </details>
      )}
    </>
  )
}

function Bars({ rows }: { rows: Result['rows'] }) {
  const { lang, of } = useWords()
  return (
    <ol className="bars">
      {rows.map((row, i) => (
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
  )
}
