import { useState } from 'react'
import { Link } from 'wouter'
import type { WorkshopLine } from '../../../shared/api/office/workshop.ts'
import { useHandle, useLoad } from '../api.ts'
import { useWords } from '../office.ts'
import { Failed } from '../parts/failed.tsx'
import { Line } from '../workshop/line.tsx'

type Shelf = 'current' | 'ended' | 'rehearsals' | 'archived'
const shelves: readonly Shelf[] = ['current', 'ended', 'rehearsals', 'archived']

const shelfOf = ({ archived, rehearsal, status }: WorkshopLine): Shelf =>
  archived ? 'archived' : rehearsal ? 'rehearsals' : status === 'ended' ? 'ended' : 'current'

/** The workshops of the centre, on four shelves. */
export function Workshops() {
  const { t } = useWords()
  const handle = useHandle()
  const { data, failed, reload } = useLoad<WorkshopLine[]>('workshops')
  const [shelf, setShelf] = useState<Shelf>('current')
  if (!data) return failed && <Failed refusal={failed.refusal} retry={reload} />
  const shown = data.filter((line) => shelfOf(line) === shelf)
  return (
    <section className="stack list-page">
      <div className="cluster between">
        <h1>{t.workshops.title}</h1>
        <Link href={`/office/${handle}/new`} className="primary">
          <g-icon name="plus" />
          {t.workshops.create}
        </Link>
      </div>
      <div className="cluster" role="group" aria-label={t.workshops.shelf}>
        {shelves.map((name) => (
          <button
            key={name}
            type="button"
            className="secondary pill"
            aria-pressed={shelf === name}
            onClick={() => setShelf(name)}
          >
            {t.workshops.shelves[name]}{' '}
            <span className="figures soft">{data.filter((line) => shelfOf(line) === name).length}</span>
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className="empty sheet">{t.workshops.empty[shelf]}</p>
      ) : (
        <ul className="lines sheet">
          {shown.map((line) => (
            <Line key={line.id} line={line} changed={reload} />
          ))}
        </ul>
      )}
    </section>
  )
}
