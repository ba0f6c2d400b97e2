/** @jsxImportSource preact */
import { undo } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Inside } from '../inside.ts'
import { OwnNoteCard } from './own-note.tsx'
import type { OwnNote } from './own-notes.ts'
import { useRegret } from './use-regret.ts'

defineIcons({ undo })

interface OwnListProps {
  readonly inside: Inside
  readonly notes: readonly OwnNote[]
  /** Says where a note lies, from its zone. */
  place?(zone: string | null): string | null
}

/** Some of this person's contributions; one that is taken back can be kept after all for a little while. */
export function OwnList({ inside, notes, place }: OwnListProps) {
  const { words } = inside
  const { leaving, withdraw, undo: keepIt } = useRegret(inside)
  return (
    <ul class="stack">
      {notes.map((note) =>
        note.id === leaving ? (
          <li key={note.id} class="row undo" role="status">
            <span class="fill">{words.mine.withdrawn}</span>
            <button type="button" class="secondary" onClick={keepIt}>
              <g-icon name="undo" /> {words.shared.actions.undo}
            </button>
          </li>
        ) : (
          <OwnNoteCard
            key={note.id}
            inside={inside}
            note={note}
            place={place?.(note.zone) ?? null}
            onWithdraw={withdraw}
          />
        ),
      )}
    </ul>
  )
}
