/** @jsxImportSource preact */
import type { Inside } from '../inside.ts'
import { OwnList } from './own-list.tsx'
import { ownNotes } from './own-notes.ts'

export interface EveryOwnProps {
  readonly inside: Inside
  /** A page of its own: it has the page's heading, and says so when nothing was written. */
  readonly alone: boolean
}

/** This person's contributions of all phases, newest first, to be taken back at any time [D1]. */
export function EveryOwn({ inside, alone }: EveryOwnProps) {
  const { words, you, waiting } = inside
  const notes = ownNotes(you.mine, waiting)
  if (notes.length === 0 && !alone) return null
  return (
    <section class="stack">
      {alone ? <h1>{words.mine.title}</h1> : <h2 class="label">{words.mine.title}</h2>}
      {notes.length === 0 ? <p class="soft">{words.mine.none}</p> : <OwnList inside={inside} notes={notes} />}
    </section>
  )
}
