/** @jsxImportSource preact */
import type { PhaseView } from '../../../shared/api/view.ts'
import { users } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Inside } from '../inside.ts'
import { OwnList } from './own-list.tsx'
import { heldUp, ownNotes } from './own-notes.ts'

defineIcons({ users })

interface OwnProps {
  readonly inside: Inside
  readonly phase: PhaseView
  readonly title?: string
  /** Only what lies in these zones. */
  readonly zones?: readonly string[]
  /** Says where a note lies, from its zone. */
  place?(zone: string | null): string | null
}

/** This person's contributions of the phase (`zones`: of some of its places alone), with what is held up of other phases beneath. */
export function Own({ inside, phase, title, zones, place }: OwnProps) {
  const { words, you, waiting } = inside
  const all = ownNotes(you.mine, waiting)
  const here = all.filter((note) => note.phase === phase.id && (!zones || zones.includes(note.zone ?? '')))
  const elsewhere = zones ? [] : all.filter((note) => note.phase !== phase.id && heldUp(note))
  const shareable = here.filter((note) => note.reach === 'author' && note.state === 'kept')
  if (here.length + elsewhere.length === 0) return null
  return (
    <section class="stack">
      {here.length > 0 && <h2 class="label">{title ?? words.mine.title}</h2>}
      {phase.moment.rights.share && shareable.length > 1 && (
        <button
          type="button"
          class="secondary"
          onClick={() => void inside.outbox.add({ type: 'contribution/share', contribution: null })}
        >
          <g-icon name="users" /> {words.mine.shareAll}
        </button>
      )}
      <OwnList inside={inside} notes={here} {...(place && { place })} />
      {elsewhere.length > 0 && <h2 class="label">{words.mine.elsewhere}</h2>}
      <OwnList inside={inside} notes={elsewhere} />
    </section>
  )
}
