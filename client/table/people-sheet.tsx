import type { ReactNode } from 'react'
import type { PersonView } from '../../shared/api/view.ts'
import { SheetDialog } from '../wall/tools/sheet-dialog.tsx'
import { personName } from '../words/names.ts'
import { useRoom } from './room.ts'

/** Who is at the table, and, for the host alone, who has not been heard of yet. */
export function PeopleSheet({ onClose }: { onClose: () => void }): ReactNode {
  const { view, words } = useRoom()
  const { people: p } = words.t
  const people = Object.values(view.people).sort((a, b) => a.animal.localeCompare(b.animal) || a.number - b.number)
  const signs = (person: PersonView): string =>
    [person.tablet ? p.tablet : person.here ? p.here : p.away, person.scribe ? p.scribe : '', person.hand ? p.hand : '']
      .filter(Boolean)
      .join(' · ')
  return (
    <SheetDialog title={p.title} onClose={onClose} side>
      {people.length === 0 ? <p className="soft">{p.nobody}</p> : <p className="soft">{p.quiet}</p>}
      <ul className="people">
        {people.map((person) => (
          <li key={person.id} className={person.here || person.tablet ? '' : 'away'}>
            <b>{personName(words.s, person)}</b>
            <span>{p.gave(person.gave)}</span>
            <small>{signs(person)}</small>
          </li>
        ))}
      </ul>
    </SheetDialog>
  )
}
