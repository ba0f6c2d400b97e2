import type { ReactNode } from 'react'
import type { WallRef } from '../../shared/api/view.ts'
import type { Lang } from '../../shared/kernel/text.ts'
import { WallPane } from '../wall/wall-pane.tsx'
import type { WallWords } from '../words/wall.fr.ts'
import type { FaceView } from './face.ts'
import { useFace } from './walls.ts'

/**
 * What a screen shows of the running phase beneath its instruction: the activity's own picture when the moment shows a
 * result (or when there is no wall), else the wall with what the activity draws over it. It fills its parent; read-only.
 */
export function Scene({ handle, view, lang, words }: { handle: string; view: FaceView & { readonly wall: WallRef | null }; lang: Lang; words: WallWords }): ReactNode {
  const phase = view.stage.phase
  const face = useFace(phase?.kind ?? null)
  if (!face) return null
  const { Result, Over, overRoom } = face
  const props = { view, template: view.wall?.template ?? null, lang, words }
  if (Result && (!view.wall || phase?.moment.shows.screen === 'result')) return <Result {...props} />
  if (!view.wall) return null
  return <WallPane handle={handle} wall={view.wall} lang={lang} words={words} over={Over && <Over {...props} />} {...(overRoom ? { overRoom: overRoom(view.wall.template) } : {})} />
}
