/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { faces, plainFace } from '../faces.ts'
import type { FaceProps } from '../inside.ts'
import { useChange } from '../use-change.ts'

/** How long a phone waits before it fetches a face again, ms; after so many failures on a good line the page is loaded anew. */
const again = 2_000
const patience = 4

/** The face of the running activity, once it is loaded; the plain one for a kind that has none. */
export function PhaseFace({ inside, phase }: FaceProps) {
  const [face, setFace] = useState<{ readonly Face: ComponentType<FaceProps> } | null>(null)
  const [failures, setFailures] = useState(0)
  useChange([phase.kind, failures], () => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = faces[phase.kind] ?? plainFace
    load().then(
      (loaded) => wanted && setFace(loaded),
      () => {
        // Some browsers remember a module that failed: drafts and outbox outlive a reload.
        if (failures >= patience && inside.link === 'live') location.reload()
        else timer = setTimeout(() => setFailures((count) => count + 1), again)
      },
    )
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  })
  return face && <face.Face inside={inside} phase={phase} />
}
