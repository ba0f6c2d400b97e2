/** @jsxImportSource preact */
import type { Inside } from '../inside.ts'
import { OwnList } from './own-list.tsx'
import { ownNotes } from './own-notes.ts'

/** This person's contributions of all phases, newest first. */
export function EveryOwn({ inside, none }: { inside: Inside; none: string | null }) {
  const { words, you, waiting } = inside
  const notes = ownNotes(you.mine, waiting)
  if (notes.length === 0 && none === null) return null
  return (
    <section class="stack">
      <h2 class="label">{words.mine.title}</h2>
      {notes.length === 0 ? <p class="soft">{none}</p> : <OwnList inside={inside} notes={notes} />}
    </section>
  )
}
