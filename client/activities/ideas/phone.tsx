/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { NoteView } from '../../../shared/api/view.ts'
import { Composer } from '../../phone/compose/composer.tsx'
import type { FaceProps } from '../../phone/inside.ts'
import { Gallery } from '../../phone/notes/gallery.tsx'
import { Own } from '../../phone/notes/own.tsx'

/** The idea wall on a phone: one idea at a time, one's own with where each stands, then those of the table to rebound from. */
export function Face({ inside, phase }: FaceProps) {
  const [parent, setParent] = useState<NoteView | null>(null)
  const { rights, id } = phase.moment
  const own = <Own inside={inside} phase={phase} />
  return (
    <>
      {id !== 'gallery' && own}
      <Gallery inside={inside} phase={phase} onRebound={setParent} />
      {id === 'gallery' && own}
      {rights.add.length > 0 && (
        <Composer
          inside={inside}
          phase={phase.id}
          kinds={rights.add}
          parent={rights.rebound ? parent : null}
          onNoParent={() => setParent(null)}
        />
      )}
    </>
  )
}
