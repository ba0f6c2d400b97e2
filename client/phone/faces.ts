import type { ComponentType } from 'preact'
import type { FaceProps } from './inside.ts'

type Loader = () => Promise<{ readonly Face: ComponentType<FaceProps> }>

/** The phone's face of each activity, loaded when it runs. A kind without one has the plain face. */
export const faces: Readonly<Record<string, Loader>> = {
  welcome: () => import('../activities/welcome/phone.tsx'),
  journey: () => import('../activities/journey/phone.tsx'),
  ideas: () => import('../activities/ideas/phone.tsx'),
  matrix: () => import('../activities/matrix/phone.tsx'),
  smartvote: () => import('../activities/smartvote/phone.tsx'),
  article: () => import('../activities/article/phone.tsx'),
  restitution: () => import('../activities/restitution/phone.tsx'),
  closing: () => import('../activities/closing/phone.tsx'),
}

/** The face of a kind that has none of its own. */
export const plainFace: Loader = async () => ({ Face: (await import('./parts/plain-face.tsx')).PlainFace })

/** Fetches every face ahead of its step, so that one may begin at once, or without network. */
export async function fetchFaces(): Promise<void> {
  await Promise.allSettled(Object.values(faces).map((load) => load()))
}
