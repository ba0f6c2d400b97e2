import { Link, useLocation } from 'wouter'
import type { BriefLine, CreateBrief } from '../../../shared/api/office/brief.ts'
import type { Candidate } from '../../../shared/api/office/workshop.ts'
import { sheetWords } from '../../../shared/briefs/words.ts'
import { as } from '../../../shared/kernel/ids.ts'
import { markOf } from '../../ui/marks.ts'
import { useAct, useHandle, useLoad } from '../api.ts'
import { useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { ResultChart } from './result-chart.tsx'

/** What came out: the ideas that were kept, each with its brief, and what the votes said. */
export function After({ detail }: TabProps) {
  const { t, s, lang, table: nameOf } = useWords()
  const handle = useHandle()
  const [, go] = useLocation()
  const act = useAct()
  const briefs = useLoad<BriefLine[]>(`workshops/${detail.id}/briefs`)

  const compose = async (candidate: Candidate): Promise<void> => {
    const made = await act<{ id: string }>('POST', `workshops/${detail.id}/briefs`, { contribution: as(candidate.id), lang } satisfies CreateBrief)
    if (made) go(`/office/${handle}/brief/${made.result.id}`)
  }

  return (
    <div className="columns">
      <section className="stack">
        <h2>{t.after.ideas}</h2>
        {detail.candidates.length === 0 && <p className="empty sheet">{t.after.noIdea}</p>}
        <ul className="stack bare">
          {detail.candidates.map((candidate) => {
            const table = detail.tables.find((one) => one.id === candidate.table)
            const brief = briefs.data?.find((one) => one.contribution === candidate.id)
            return (
              <li key={candidate.id} className={`note candidate ${table ? markOf(table.index).colour : ''}`}>
                <p className="typed" dir="auto">
                  {candidate.text || t.after.picture}
                </p>
                <p className="soft cluster facts">
                  {table && (
                    <span className="row">
                      <i className="mark" aria-hidden="true" />
                      {nameOf(table)}
                    </span>
                  )}
                  {candidate.chosen && <span>{t.after.chosen[candidate.chosen]}</span>}
                  {candidate.stickers !== null && <span>{s.count.dots(candidate.stickers)}</span>}
                </p>
                {brief ? (
                  <Link href={`/office/${handle}/brief/${brief.id}`} className="secondary button">
                    {t.after.open(sheetWords[lang].statuses[brief.status])}
                  </Link>
                ) : (
                  <button type="button" className="secondary" disabled={!briefs.data} onClick={() => void compose(candidate)}>
                    <g-icon name="plus" />
                    {t.after.compose}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      </section>
      <section className="stack">
        <h2>{t.after.results}</h2>
        {detail.results.length === 0 && <p className="empty sheet">{t.after.noResult}</p>}
        {detail.results.map((result) => (
          <ResultChart key={result.ask} result={result} table={detail.tables.find((one) => one.id === result.table) ?? null} open={result.table === null} />
        ))}
      </section>
    </div>
  )
}
