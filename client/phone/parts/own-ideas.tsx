/** @jsxImportSource preact */
import type { Inside } from '../inside.ts'
import { useFaces } from '../use-faces.ts'

/** Whatever this person wrote in any step, once it is there, to be taken back at any time [D1]. `none`: what to say when there is nothing. */
export function OwnIdeas({ inside, none }: { inside: Inside; none: string | null }) {
  const EveryOwn = useFaces(inside)?.EveryOwn
  return EveryOwn ? <EveryOwn inside={inside} none={none} /> : null
}
