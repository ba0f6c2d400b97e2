import { useState } from 'react'
import type { PersonView } from '../../shared/api/view.ts'
import { markOf } from '../../shared/people/marks.ts'
import { personName, tableName } from '../words/names.ts'
import { act } from './act.ts'
import { tablesOf } from './gauges.ts'
import { useView, useWords } from './room.ts'
import { TableSign } from './table-sign.tsx'

/** Somebody: here or not, a hand, what they may be given to do. The actions open beneath, where a thumb does not stray. */
export function PersonLine({ person }: { person: PersonView }) {
  const { t, s } = useWords()
  const [open, setOpen] = useState(false)
  const signs = [
    person.tablet ? t.person.tablet : person.here ? '' : t.person.away,
    person.scribe ? t.person.scribe : '',
    person.gave > 0 ? t.person.gave(person.gave) : '',
  ]
  return (
    <li className="person">
      <button type="button" className="who" aria-expanded={open} onClick={() => setOpen(!open)}>
        <i className={`presence${person.here ? ' here' : ''}`} />
        <span className="fill">
          {personName(s, person)}
          <small>{signs.filter(Boolean).join(' · ')}</small>
        </span>
        {person.hand && <g-icon name="hand" />}
        <g-icon name={open ? 'up' : 'down'} />
      </button>
      {open && <Actions person={person} />}
    </li>
  )
}

function Actions({ person }: { person: PersonView }) {
  const { t, s, lang } = useWords()
  const tables = tablesOf(useView((view) => view.tables))
  const locked = useView((view) => view.workshop.locked)
  const [leaving, setLeaving] = useState(false)
  const participant = person.id
  const move = (table: string): void => {
    const from = person.table
    const back = (): void => void act({ type: 'table/assign', participant, table: from })
    const to = tables.find(({ id }) => id === table)
    void act(
      { type: 'table/assign', participant, table },
      to ? { text: t.person.moved(personName(s, person), tableName(s, lang, to)), undo: back } : null,
    )
  }
  return (
    <div className="actions stack">
      <fieldset className="cluster" aria-label={t.person.move}>
        {tables.map((table) => (
          <button
            key={table.id}
            type="button"
            className={`secondary icon ${markOf(table.index).colour}`}
            aria-pressed={table.id === person.table}
            aria-label={t.person.moveTo(tableName(s, lang, table))}
            onClick={() => move(table.id)}
          >
            <TableSign index={table.index} />
          </button>
        ))}
      </fieldset>
      <div className="cluster">
        {person.hand && (
          <button type="button" className="secondary" onClick={() => void act({ type: 'hand/lower', participant })}>
            {t.person.lower}
          </button>
        )}
        {person.table && (
          <button
            type="button"
            className="secondary"
            aria-pressed={person.scribe}
            onClick={() => void act({ type: 'table/scribe', participant, on: !person.scribe })}
          >
            <g-icon name="pencil" /> {person.scribe ? t.person.noScribe : t.person.makeScribe}
          </button>
        )}
        <button
          type="button"
          className="secondary"
          onClick={() => (leaving ? void act({ type: 'person/remove', participant }) : setLeaving(true))}
        >
          <g-icon name="logOut" /> {leaving ? t.person.removeSure : t.person.remove}
        </button>
      </div>
      {leaving && !locked && (
        <p className="soft" role="status">
          {t.person.mayReturn}
        </p>
      )}
    </div>
  )
}
