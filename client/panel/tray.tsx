import { NoteLine } from './note-line.tsx'
import { goTo, useView, useWords } from './room.ts'

/** How many of what waits stand on the first page. */
const shown = 3

/** What waits for staff: pictures and words to be read first, ideas that came after their phase. */
export function Tray() {
  const { t } = useWords()
  const notes = useView((view) => view.notes)
  const waiting = Object.values(notes).filter(({ state }) => state === 'pending' || state === 'late')
  if (waiting.length === 0) return null
  return (
    <section>
      <h2>{t.waiting(waiting.length)}</h2>
      <ul className="lines sheet">
        {waiting.slice(0, shown).map((note) => (
          <NoteLine key={note.id} note={note} />
        ))}
      </ul>
      {waiting.length > shown && (
        <button type="button" className="quiet" onClick={() => goTo('ideas')}>
          {t.seeAll}
        </button>
      )}
    </section>
  )
}
