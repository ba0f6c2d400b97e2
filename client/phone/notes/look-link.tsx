/** @jsxImportSource preact */
import { table } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { FaceProps } from '../inside.ts'

defineIcons({ table })

/** Leads to the wall where the moment lets one look at it. It is a page of its own: phones load it when somebody wants to see. A scribe has the table's, to work on. */
export function LookLink({ inside, phase }: FaceProps) {
  const { words, handle, you } = inside
  const { rights, shows } = phase.moment
  if (!rights.look || !shows.gallery || you.turn || you.participant?.scribe) return null
  return (
    <a class="secondary button" href={`/p/${handle}/wall`}>
      <g-icon name="table" /> {words.gallery.wall}
    </a>
  )
}
