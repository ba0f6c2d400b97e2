import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { WorkshopLine } from '../../../shared/api/office/workshop.ts'
import { useAct, useHandle, useLoad } from '../api.ts'
import { tell, useWords } from '../office.ts'
import { Failed } from '../parts/failed.tsx'
import { When } from '../parts/when.tsx'

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

function Line({ line, changed }: { line: WorkshopLine; changed: () => Promise<void> }) {
  const { t, s, of } = useWords()
  const handle = useHandle()
  const [, go] = useLocation()
  const act = useAct()
  const duplicate = async (): Promise<void> => {
    const made = await act<{ id: string }>('POST', `workshops/${line.id}/duplicate`)
    if (!made) return
    tell({ text: t.workshops.duplicated })
    go(`/office/${handle}/w/${made.result.id}`)
  }
  const archive = async (archived: boolean): Promise<void> => {
    if (!(await act('PATCH', `workshops/${line.id}`, { archived }))) return
    tell({ text: archived ? t.workshops.archived : t.workshops.unarchived, undo: () => void archive(!archived) })
    await changed()
  }
  return (
    <li className="line">
      <div className="fill">
        <h2>
          <Link href={`/office/${handle}/w/${line.id}`} dir="auto">
            {of(line.title)}
          </Link>
        </h2>
        <p className="soft cluster facts">
          <span className="badge" data-status={line.status}>
            {t.status[line.status]}
          </span>
          {line.when ? <When iso={line.when} /> : <span>{t.workshops.noDate}</span>}
          <span>{s.count.tables(line.tables)}</span>
          <span>{t.duration(line.lengthMs)}</span>
        </p>
      </div>
      <div className="row">
        <button
          type="button"
          className="quiet"
          aria-label={`${t.workshops.duplicate} : ${of(line.title)}`}
          onClick={() => void duplicate()}
        >
          <g-icon name="copy" />
          {t.workshops.duplicate}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={`${line.archived ? t.workshops.unarchive : t.workshops.archive} : ${of(line.title)}`}
          onClick={() => void archive(!line.archived)}
        >
          <g-icon name={line.archived ? 'undo' : 'archive'} />
          {line.archived ? t.workshops.unarchive : t.workshops.archive}
        </button>
      </div>
    </li>
  )
}
