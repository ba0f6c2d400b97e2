/** @jsxImportSource preact */
import type { EveryOwnProps } from '../notes/every-own.tsx'
import { useFaces } from '../use-faces.ts'

/** Whatever this person wrote, in any step, once the list is there. */
export function OwnIdeas(props: EveryOwnProps) {
  const EveryOwn = useFaces(props.inside)?.EveryOwn
  return EveryOwn ? <EveryOwn {...props} /> : null
}
