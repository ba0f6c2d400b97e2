import { useState } from 'preact/hooks'
import { fetchFaces } from './faces.ts'
import type { Inside } from './inside.ts'
import { useChange } from './use-change.ts'

/** How long a phone waits before it fetches the faces again, ms; after so many failures on a good line the page is loaded anew. */
const again = 2_000
const patience = 4

/** What comes after the first screen; null until it is there. */
export function useFaces({ link }: Inside): Awaited<ReturnType<typeof fetchFaces>> | null {
  const [list, setList] = useState<Awaited<ReturnType<typeof fetchFaces>> | null>(null)
  const [failures, setFailures] = useState(0)
  useChange([failures], () => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    fetchFaces().then(
      (loaded) => wanted && setList(loaded),
      () => {
        // Some browsers remember a module that failed: drafts and outbox outlive a reload.
        if (failures >= patience && link === 'live') location.reload()
        else timer = setTimeout(() => setFailures((count) => count + 1), again)
      },
    )
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  })
  return list
}
