/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { fetchFaces } from '../faces.ts'
import type { FaceProps } from '../inside.ts'
import { useChange } from '../use-change.ts'

/** How long a phone waits before it fetches a face again, ms; after so many failures on a good line the page is loaded anew. */
const again = 2_000
const patience = 4

/** The face of the running activity, once it is there. */
export function PhaseFace({ inside, phase }: FaceProps) {
  const [list, setList] = useState<Awaited<ReturnType<typeof fetchFaces>> | null>(null)
  const [failures, setFailures] = useState(0)
  useChange([failures], () => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    fetchFaces().then(
      (loaded) => wanted && setList(loaded),
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
  if (!list) return null
  const Face = list.faceOf(phase.kind)
  return <Face inside={inside} phase={phase} />
}
