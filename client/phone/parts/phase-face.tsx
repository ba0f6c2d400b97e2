/** @jsxImportSource preact */
import type { FaceProps } from '../inside.ts'
import { useFaces } from '../use-faces.ts'

/** The face of the running activity, once it is there. */
export function PhaseFace({ inside, phase }: FaceProps) {
  const Face = useFaces(inside)?.faceOf(phase.kind)
  return Face ? <Face inside={inside} phase={phase} /> : null
}
