import { fromIn } from '../../../shared/answers/from.ts'
import type { Result } from '../../../shared/api/office/workshop.ts'
import { useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { ResultChart } from './result-chart.tsx'

/** What the revealed questions said: first those of the whole room, then, question by question, those of the tables. */
export function Results({ detail }: Pick<TabProps, 'detail'>) {
  const { t, s, of, table: nameOf } = useWords()
  const { results } = detail
  const said = ({ voters, unit, rows }: Result): string =>
    [
      s.count.people(voters),
      unit === 'stickers' && s.count.dots(rows.reduce((sum, { value }) => sum + value, 0)),
      unit === 'mean' && t.after.mean,
    ]
      .filter(Boolean)
      .join(' · ')
  const ofTables = byQuestion(results.filter(({ table }) => table !== null))
  if (results.length === 0) return <p className="empty sheet">{t.after.noResult}</p>
  return (
    <>
      {results
        .filter(({ table }) => table === null)
        .map((result) => (
          <figure key={result.ask} className="sheet stack">
            <figcaption>
              <b dir="auto">{of(result.title)}</b>
              <span className="soft block">{said(result)}</span>
            </figcaption>
            <ResultChart result={result} />
            <Parts result={result} />
          </figure>
        ))}
      {ofTables.map((group) => (
        <details key={group[0]?.ask} className="sheet result">
          <summary>
            <b dir="auto">{group[0] && of(group[0].title)}</b>
            <span className="soft block">{s.count.tables(group.length)}</span>
          </summary>
          {group.map((result) => {
            const table = detail.tables.find(({ id }) => id === result.table)
            return (
              <figure key={result.ask} className="stack of-table">
                <figcaption className="soft">
                  {[table && nameOf(table), said(result)].filter(Boolean).join(' · ')}
                </figcaption>
                <ResultChart result={result} />
              </figure>
            )
          })}
        </details>
      ))}
    </>
  )
}

/** Where its votes came from, and how. */
function Parts({ result: { parts, unit } }: { result: Result }) {
  const { s, lang } = useWords()
  if (parts.length === 0) return null
  return (
    <ul className="lines soft">
      {parts.map(({ from, people, value }) => (
        <li key={fromIn(lang, from)} className="line">
          <span className="fill" dir="auto">
            {fromIn(lang, from)}
          </span>
          <span className="figures">
            {[s.count.people(people), unit === 'stickers' && s.count.dots(value)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The tables' answers to one question stand together. */
function byQuestion(results: readonly Result[]): Result[][] {
  const groups = new Map<string, Result[]>()
  for (const result of results) {
    const key = `${result.phase} ${result.title.fr}`
    groups.set(key, [...(groups.get(key) ?? []), result])
  }
  return [...groups.values()]
}
