import type { ReactNode } from 'react'
import type { PersonView } from '../../../shared/api/view.ts'
import { questionIds } from '../../../shared/attendance/question.ts'
import { markOf } from '../../../shared/people/marks.ts'
import { formatList } from '../../words/format.ts'
import { personName, tableName } from '../../words/names.ts'
import { act } from '../act.ts'
import { Devices } from '../devices.tsx'
import { evenOut } from '../even-out.ts'
import { tablesOf } from '../gauges.ts'
import { Newcomers } from '../newcomers.tsx'
import { PageHead } from '../page-head.tsx'
import { PersonLine } from '../person-line.tsx'
import { tell, useView, useWords } from '../room.ts'
import { TableSign } from '../table-sign.tsx'

/** Who is here and where: hands first, then each table. */
export function PeoplePage() {
  const { t, s, lang } = useWords()
  const people = Object.values(useView((view) => view.people))
  const tables = tablesOf(useView((view) => view.tables))
  const locked = useView((view) => view.workshop.locked)
  const raised = people.filter(({ hand }) => hand)
  const unseated = people.filter(({ table }) => table === null)
  return (
    <div className="stack">
      <PageHead title={t.nav.people} />
      <div className="cluster">
        <Even people={people} />
        <button
          type="button"
          className="secondary"
          aria-pressed={locked}
          onClick={() => void act({ type: 'person/lock', on: !locked })}
        >
          <g-icon name={locked ? 'lock' : 'unlock'} /> {locked ? t.lobby.locked : t.lobby.lock}
        </button>
      </div>
      <Newcomers />
      <Counted />
      {raised.length > 0 && <Group title={t.attention.up(raised.length)} people={raised} />}
      {unseated.length > 0 && <Group title={t.person.noTable} people={unseated} />}
      {tables.map((table) => (
        <Group
          key={table.id}
          colour={markOf(table.index).colour}
          title={
            <>
              <TableSign index={table.index} /> {tableName(s, lang, table)}
            </>
          }
          people={people.filter((person) => person.table === table.id)}
        />
      ))}
      <Devices />
    </div>
  )
}

/** How many have answered each question about themselves: how many, and never what. */
function Counted() {
  const { t, lang } = useWords()
  const counted = useView((view) => view.attendance)
  const asked = questionIds.filter((question) => counted[question])
  if (asked.length === 0) return null
  const names = asked.map((question) => `${t.counted.names[question]} ${counted[question]}`)
  return (
    <p className="soft figures">
      {t.counted.heading} {formatList(lang, names)}
    </p>
  )
}

function Group({ title, people, colour = '' }: { title: ReactNode; people: readonly PersonView[]; colour?: string }) {
  const { s } = useWords()
  return (
    <section className={colour}>
      <h3>
        {title} <small className="soft figures">{s.count.people(people.length)}</small>
      </h3>
      {people.length > 0 && (
        <ul className="lines sheet">
          {people.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Evens out the tables: the fewest moves, each a command of its own, undone together. */
function Even({ people }: { people: readonly PersonView[] }) {
  const { t, s } = useWords()
  const tables = tablesOf(useView((view) => view.tables)).filter(({ staff }) => !staff)
  const moves = evenOut(
    people,
    tables.map(({ id }) => id),
  )
  const assign = (seats: readonly { id: string; to: string | null }[]): Promise<unknown> =>
    Promise.all(seats.map(({ id, to }) => act({ type: 'table/assign', participant: id, table: to })))
  const even = async (): Promise<void> => {
    const before = moves.map(({ id }) => ({ id, to: people.find((person) => person.id === id)?.table ?? null }))
    const names = moves.flatMap(({ id }) =>
      people.filter((person) => person.id === id).map((person) => personName(s, person)),
    )
    await assign(moves)
    tell({ text: t.evened(names), undo: () => void assign(before) })
  }
  return (
    <button type="button" className="secondary" disabled={moves.length === 0} onClick={() => void even()}>
      <g-icon name="users" /> {moves.length === 0 ? t.even : t.evenOut(moves.length)}
    </button>
  )
}
