import { useState } from 'react'
import type { ContributionLine } from '../../../shared/api/office/contribution.ts'
import { markOf } from '../../../shared/people/marks.ts'
import { officeUrl, useAct, useHandle, useLoad } from '../api.ts'
import { tell, useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { plain } from '../parts/plain.ts'

/** How many are shown before somebody searches. */
const shown = 12

/** Everything that people gave, to take one of it away everywhere and for good: a second press, since nothing brings it back [D4]. */
export function EraseOne({ detail, reload }: TabProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <details className="sheet erase-one" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{t.erase.title}</b>
      </summary>
      {open && <Search detail={detail} reload={reload} />}
    </details>
  )
}

function Search({ detail, reload }: TabProps) {
  const { t } = useWords()
  const path = `workshops/${detail.id}/contributions`
  const lines = useLoad<ContributionLine[]>(path)
  const act = useAct()
  const [wanted, setWanted] = useState('')
  const [all, setAll] = useState(false)
  const [sure, setSure] = useState<string | null>(null)
  const found = (lines.data ?? []).filter(({ text }) => plain(text).includes(plain(wanted.trim())))
  const erase = async (line: ContributionLine): Promise<void> => {
    if (sure !== line.id) return setSure(line.id)
    if (!(await act('DELETE', `${path}/${line.id}`))) return
    tell({ text: t.erase.done })
    await Promise.all([lines.reload(), reload()])
  }
  return (
    <div className="stack">
      <p className="soft">{t.erase.lead}</p>
      <div className="field">
        <label htmlFor="erase-search">{t.erase.search}</label>
        <input
          id="erase-search"
          type="search"
          dir="auto"
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value)
            setSure(null)
          }}
        />
      </div>
      {lines.data && found.length === 0 && <p className="empty">{t.erase.none}</p>}
      <ul className="lines">
        {(all ? found : found.slice(0, shown)).map((line) => (
          <Line key={line.id} detail={detail} line={line} sure={sure === line.id} erase={() => void erase(line)} />
        ))}
      </ul>
      {!all && found.length > shown && (
        <button type="button" className="secondary" onClick={() => setAll(true)}>
          {t.after.more(found.length - shown)}
        </button>
      )}
    </div>
  )
}

interface LineProps extends Pick<TabProps, 'detail'> {
  readonly line: ContributionLine
  readonly sure: boolean
  readonly erase: () => void
}

function Line({ detail, line, sure, erase }: LineProps) {
  const { t, s, of, table: nameOf } = useWords()
  const handle = useHandle()
  const table = detail.tables.find(({ id }) => id === line.table)
  const phase = detail.phases.find(({ id }) => id === line.phase)
  const where = [
    phase ? of(phase.title) : '',
    table ? nameOf(table) : '',
    line.state === 'kept' ? '' : s.states[line.state],
  ]
  const words = line.text || t.after.picture
  return (
    <li className={`line ${table ? markOf(table.index).colour : ''}`}>
      {line.media && (
        <img
          className="erase-picture"
          src={officeUrl(handle, `workshops/${detail.id}/media/${line.media}`)}
          alt={words}
          loading="lazy"
        />
      )}
      <div className="fill">
        <p className="typed" dir="auto">
          {words}
        </p>
        <p className="soft">{where.filter(Boolean).join(' · ')}</p>
      </div>
      <button
        type="button"
        className={sure ? 'attention' : 'secondary'}
        aria-label={`${sure ? t.erase.sure : t.erase.one} : ${words.slice(0, 60)}`}
        onClick={erase}
      >
        <g-icon name="trash" />
        {sure ? t.erase.sure : t.erase.one}
      </button>
    </li>
  )
}
