/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { faces } from '../faces.ts'
import type { FaceProps } from '../inside.ts'

const plain = async () => ({ Face: (await import('./plain-face.tsx')).PlainFace })

/** The face of the running activity, once it is loaded; the plain one for a kind that has none. */
export function PhaseFace({ inside, phase }: FaceProps) {
  const [face, setFace] = useState<{ readonly Face: ComponentType<FaceProps> } | null>(null)
  useEffect(() => {
    const load = faces[phase.kind] ?? plain
    let wanted = true
    const show = (loaded: { readonly Face: ComponentType<FaceProps> }): void => {
      if (wanted) setFace(loaded)
    }
    void load().then(show)
    return () => {
      wanted = false
    }
  }, [phase.kind])
  return face && <face.Face inside={inside} phase={phase} />
}
