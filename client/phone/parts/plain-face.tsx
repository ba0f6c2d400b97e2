/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { NoteView } from '../../../shared/api/view.ts'
import { AskPanel } from '../asks/ask-panel.tsx'
import { askNow } from '../asks/asks.ts'
import { Composer } from '../compose/composer.tsx'
import type { FaceProps } from '../inside.ts'
import { Gallery } from '../notes/gallery.tsx'
import { Own } from '../notes/own.tsx'

/** What any activity offers by its rights alone: its question, one's own contributions, the table's, and where to write. */
export function PlainFace({ inside, phase }: FaceProps) {
  const [parent, setParent] = useState<NoteView | null>(null)
  const { rights } = phase.moment
  const ask = askNow(inside, phase)
  return (
    <>
      {ask && <AskPanel key={ask.id} inside={inside} ask={ask} />}
      <Own inside={inside} phase={phase} />
      <Gallery inside={inside} phase={phase} onRebound={setParent} />
      {rights.add.length > 0 && (
        <Composer
          inside={inside}
          phase={phase.id}
          kinds={rights.add}
          parent={parent}
          onNoParent={() => setParent(null)}
        />
      )}
    </>
  )
}
