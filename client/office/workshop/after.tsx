import { Link, useLocation } from 'wouter'
import type { BriefLine, CreateBrief } from '../../../shared/api/office/brief.ts'
import type { Candidate } from '../../../shared/api/office/workshop.ts'
import { sheetWords } from '../../../shared/briefs/words.ts'
import { as } from '../../../shared/kernel/ids.ts'
import { markOf } from '../../../shared/people/marks.ts'
import { useAct, useHandle, useLoad } from '../api.ts'
import { useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { EraseOne } from './erase-one.tsx'
import { Results } from './results.tsx'

/** Where nothing was marked as chosen, this many of the most voted stand first. */
const podium = 6

/** What came out: the ideas that were kept, each with its brief, and what the votes said. */
export function After({ detail, reload }: TabProps) {
  const { t, lang } = useWords()
  const handle = useHandle()
  const [, go] = useLocation()
  const act = useAct()
  const briefs = useLoad<BriefLine[]>(`workshops/${detail.id}/briefs`)

  const compose = async (candidate: Candidate): Promise<void> => {
    const made = await act<{ id: string }>('POST', `workshops/${detail.id}/briefs`, {
      contribution: as(candidate.id),
      lang,
    } satisfies CreateBrief)
    if (made) go(`/office/${handle}/brief/${made.result.id}`)
  }

  const kept = detail.candidates.filter(({ chosen }) => chosen !== null)
  const first = kept.length > 0 ? kept : detail.candidates.slice(0, podium)
  const others = detail.candidates.filter((candidate) => !first.includes(candidate))

  return (
    <div className="columns">
      <section className="stack">
        <h2>{t.after.ideas}</h2>
        {detail.candidates.length === 0 && <p className="empty sheet">{t.after.noIdea}</p>}
        <Candidates list={first} {...{ detail, briefs: briefs.data, compose }} />
        {others.length > 0 && (
          <details className="stack others">
            <summary>
              <b>{t.after.others(others.length)}</b>
            </summary>
            <Candidates list={others} {...{ detail, briefs: briefs.data, compose }} />
          </details>
        )}
      </section>
      <section className="stack">
        <h2>{t.after.results}</h2>
        <Results detail={detail} />
        <EraseOne detail={detail} reload={reload} />
      </section>
    </div>
  )
}

interface CandidatesProps extends Pick<TabProps, 'detail'> {
  readonly list: readonly Candidate[]
  readonly briefs: readonly BriefLine[] | null
  readonly compose: (candidate: Candidate) => Promise<void>
}

function Candidates({ list, detail, briefs, compose }: CandidatesProps) {
  const { t, s, lang, table: nameOf } = useWords()
  const handle = useHandle()
  return (
    <ul className="stack bare">
      {list.map((candidate) => {
        const table = detail.tables.find((one) => one.id === candidate.table)
        const brief = briefs?.find((one) => one.contribution === candidate.id)
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
              <button type="button" className="secondary" disabled={!briefs} onClick={() => void compose(candidate)}>
                <g-icon name="plus" />
                {t.after.compose}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
