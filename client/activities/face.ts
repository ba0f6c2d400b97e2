import type { ComponentType } from 'react'
import type { AskView, ScreenView } from '../../shared/api/view.ts'
import type { Keyed, NoteView } from '../../shared/api/view.ts'
import type { Lang } from '../../shared/kernel/text.ts'
import type { Template } from '../../shared/walls/template.ts'
import type { WallWords } from '../words/wall.fr.ts'

/** What an activity may look at to draw its part of a wall: the common ground of a screen's and a table's view. */
export interface FaceView extends Pick<ScreenView, 'workshop' | 'stage' | 'tables' | 'asks'> {
  readonly places?: ScreenView['places']
  readonly notes?: Keyed<NoteView>
}

export interface FaceProps {
  readonly view: FaceView
  /** The running phase's wall; null when it has none. */
  readonly template: Template | null
  readonly lang: Lang
  readonly words: WallWords
}

/** What an activity adds to walls. Both parts are the same on the projection and on a table's tablet. */
export interface WallFace {
  /** SVG in wall units, drawn over the wall and moving with it. */
  readonly Over?: ComponentType<FaceProps>
  /** A picture of its own where a wall would be: when the moment shows a result, or for an activity without a wall. It fills its parent. */
  readonly Result?: ComponentType<FaceProps>
}

/** The ask that the running moment is about, in its latest round; null when there is none. */
export function askOf({ stage, asks }: Pick<FaceView, 'stage' | 'asks'>): AskView | null {
  const phase = stage.phase
  const slot = phase?.moment.shows.ask
  if (!phase || !slot) return null
  const own = Object.values(asks).filter((ask) => ask.phase === phase.id && ask.slot === slot)
  return own.sort((a, b) => b.round - a.round)[0] ?? null
}
