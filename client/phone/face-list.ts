import type { ComponentType } from 'preact'
import { Face as article } from '../activities/article/phone.tsx'
import { Face as closing } from '../activities/closing/phone.tsx'
import { Face as grid } from '../activities/grid/phone.tsx'
import { Face as ideas } from '../activities/ideas/phone.tsx'
import { Face as journey } from '../activities/journey/phone.tsx'
import { Face as matrix } from '../activities/matrix/phone.tsx'
import { Face as pyramid } from '../activities/pyramid/phone.tsx'
import { Face as restitution } from '../activities/restitution/phone.tsx'
import { Face as smartvote } from '../activities/smartvote/phone.tsx'
import { Face as welcome } from '../activities/welcome/phone.tsx'
import { Asked } from './asked/asked.tsx'
import type { FaceProps } from './inside.ts'
import { EveryOwn } from './notes/every-own.tsx'
import { LookLink } from './notes/look-link.tsx'
import { PlainFace } from './parts/plain-face.tsx'

const known: Readonly<Record<string, ComponentType<FaceProps>>> = {
  article,
  closing,
  grid,
  ideas,
  journey,
  matrix,
  pyramid,
  restitution,
  smartvote,
  welcome,
}

export { Asked, EveryOwn, LookLink }

/** The phone's face of an activity; the plain one for a kind that has none of its own. */
export const faceOf = (kind: string): ComponentType<FaceProps> => known[kind] ?? PlainFace
