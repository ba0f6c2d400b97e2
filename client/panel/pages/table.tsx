import { markOf } from '../../../shared/people/marks.ts'
import { tableName } from '../../words/names.ts'
import { conduct } from '../act.ts'
import { NoteLine } from '../note-line.tsx'
import { PageHead } from '../page-head.tsx'
import { PersonLine } from '../person-line.tsx'
import { goTo, useView, useWords } from '../room.ts'
import { TableSign } from '../table-sign.tsx'
import { wallNow } from '../walls.ts'

/** One table: its wall lent to the screen, its people, what it wrote. */
export function TablePage({ id }: { id: string }) {
  const { t, s, lang } = useWords()
  const table = useView((view) => view.tables[id])
  const lit = useView((view) => view.stage.spotlight === id)
  const people = useView((view) => view.people)
  const notes = useView((view) => view.notes)
  const gauge = useView((view) => view.gauges[id])
  const devices = useView((view) => view.devices)
  const wall = useView((view) => wallNow(view, id))
  const running = useView((view) => view.stage.status === 'running')
  if (!table) return null
  const here = Object.values(people).filter((person) => person.table === id)
  const written = Object.values(notes).filter((note) => note.table === id)
  const hosts = Object.values(devices).filter((device) => device.role === 'host' && device.table === id)
  return (
    <div className={`stack ${markOf(table.index).colour}`}>
      <PageHead
        title={
          <>
            <TableSign index={table.index} /> {tableName(s, lang, table)}
          </>
        }
      />
      <p className="soft figures">
        {s.count.people(here.length)} · {s.count.ideas(gauge?.ideas ?? 0)}
        {hosts.length > 0 && <> · {hosts.some((host) => host.here) ? t.table.host : t.table.hostAway}</>}
        {table.staff && <> · {t.table.staff}</>}
      </p>
      <button
        type="button"
        className="secondary wide"
        disabled={!running}
        aria-pressed={lit}
        onClick={() => void conduct({ type: 'stage/spotlight', wall: lit ? null : table.id })}
      >
        <g-icon name="monitor" /> {lit ? t.spotlight.off : t.spotlight.on}
      </button>
      {wall !== null && (
        <button type="button" className="secondary wide" onClick={() => goTo({ wall })}>
          <g-icon name="grid" /> {t.walls.see}
        </button>
      )}
      {here.length > 0 && (
        <ul className="lines sheet">
          {here.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      )}
      {written.length > 0 && (
        <ul className="lines sheet">
          {written.map((note) => (
            <NoteLine key={note.id} note={note} />
          ))}
        </ul>
      )}
    </div>
  )
}
