import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { WorkshopLine } from '../../../shared/api/office/workshop.ts'
import { useAct, useHandle } from '../api.ts'
import { tell, useWords } from '../office.ts'
import { ErasedOn } from '../parts/erased-on.tsx'
import { When } from '../parts/when.tsx'

/** A workshop in the list, with what can be done to it as a whole. */
export function Line({ line, changed }: { line: WorkshopLine; changed: () => Promise<void> }) {
  const { t, s, of } = useWords()
  const handle = useHandle()
  const [, go] = useLocation()
  const act = useAct()
  const [asking, setAsking] = useState(false)
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
  const erase = async (): Promise<void> => {
    if (!(await act('DELETE', `workshops/${line.id}`))) return
    tell({ text: t.workshops.erased })
    await changed()
  }
  const damaged = line.status === 'damaged'
  const title = of(line.title) || t.status[line.status]
  return (
    <li className="line">
      <div className="fill">
        <h2>
          {damaged ? (
            <span dir="auto">{title}</span>
          ) : (
            <Link href={`/office/${handle}/w/${line.id}`} dir="auto">
              {title}
            </Link>
          )}
        </h2>
        <p className="soft cluster facts">
          <span className="badge" data-status={line.status}>
            {t.status[line.status]}
          </span>
          {line.when ? <When iso={line.when} /> : <span>{t.workshops.noDate}</span>}
          {damaged ? (
            <span>{t.workshops.damaged}</span>
          ) : (
            <>
              <span>{s.count.tables(line.tables)}</span>
              <span>{t.duration(line.lengthMs)}</span>
            </>
          )}
          <ErasedOn at={line.erasedAt} />
        </p>
      </div>
      <div className="row">
        {!damaged && (
          <button
            type="button"
            className="quiet"
            aria-label={`${t.workshops.duplicate} : ${title}`}
            onClick={() => void duplicate()}
          >
            <g-icon name="copy" />
            {t.workshops.duplicate}
          </button>
        )}
        <button
          type="button"
          className="quiet"
          aria-label={`${line.archived ? t.workshops.unarchive : t.workshops.archive} : ${title}`}
          onClick={() => void archive(!line.archived)}
        >
          <g-icon name={line.archived ? 'undo' : 'archive'} />
          {line.archived ? t.workshops.unarchive : t.workshops.archive}
        </button>
        {(line.archived || damaged) && (
          <button
            type="button"
            className="quiet"
            aria-label={`${t.workshops.erase} : ${title}`}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            <g-icon name="trash" />
            {t.workshops.erase}
          </button>
        )}
      </div>
      {asking && (
        <div className="say cluster erasing" role="group" aria-label={t.workshops.erase}>
          <p className="fill">{t.workshops.eraseAll}</p>
          <button type="button" className="attention" onClick={() => void erase()}>
            {t.workshops.eraseNow}
          </button>
          <button type="button" className="secondary" onClick={() => setAsking(false)}>
            {s.actions.cancel}
          </button>
        </div>
      )}
    </li>
  )
}
