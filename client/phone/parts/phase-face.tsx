/** @jsxImportSource preact */
import type { FaceProps } from '../inside.ts'
import { useFaces } from '../use-faces.ts'

/** The face of the running activity, once it is there, and the way to the wall that it is about. */
export function PhaseFace({ inside, phase }: FaceProps) {
  const faces = useFaces(inside)
  if (!faces) return null
  const Face = faces.faceOf(phase.kind)
  return (
    <>
      <faces.LookLink inside={inside} phase={phase} />
      <Face inside={inside} phase={phase} />
    </>
  )
}
