/** @jsxImportSource preact */

import type { NoteView, PhaseView } from '../../../shared/api/view.ts'
import { markOf } from '../../../shared/people/marks.ts'
import { mediaUrl } from '../../link/media.ts'
import { link, message, star } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Inside } from '../inside.ts'

defineIcons({ link, message, star })

interface GalleryProps {
  readonly inside: Inside
  readonly phase: PhaseView
  readonly title?: string
  /** Says where a note lies, from its zone. */
  place?(zone: string | null): string | null
  onRebound?(note: NoteView): void
}

/** What the table may read of the phase, one's own left out; from any of it one may rebound where the moment allows it. */
export function Gallery({ inside, phase, title, place, onRebound }: GalleryProps) {
  const { words, view, you } = inside
  const { rights, shows } = phase.moment
  if (!shows.gallery) return null
  const notes = Object.values(view.notes).filter(
    (note) => note.phase === phase.id && note.kind !== 'reason' && !(note.id in you.mine),
  )
  return (
    <section class="stack">
      <h2 class="label">{title ?? words.gallery.title}</h2>
      {notes.length === 0 && <p class="soft">{words.gallery.empty}</p>}
      <ul class="stack">
        {notes.map((note) => (
          <li key={note.id} class={`note ${colourOf(inside, note.table)}`}>
            {place?.(note.zone) && <p class="place">{place(note.zone)}</p>}
            {note.media && (
              <img class="picture" src={mediaUrl(inside.handle, note.media)} alt={note.text || words.mine.picture} />
            )}
            <p class="typed" dir="auto">
              {note.text}
            </p>
            {note.chosen && (
              <p class="state saved">
                <g-icon name="star" /> {words.gallery.chosen}
              </p>
            )}
            {note.parent && (
              <p class="state">
                <g-icon name="link" /> {words.gallery.from}
              </p>
            )}
            {rights.rebound && onRebound && rights.add.length > 0 && (
              <div class="acts">
                <button type="button" class="secondary" onClick={() => onRebound(note)}>
                  <g-icon name="message" /> {words.gallery.rebound}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const colourOf = ({ view }: Inside, table: string | null): string => {
  const seat = table ? view.tables[table] : undefined
  return seat ? markOf(seat.index).colour : ''
}
