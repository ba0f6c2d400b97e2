import type { ComponentType } from 'react'
import type { AskView, Keyed, NoteView, ScreenView } from '../../shared/api/view.ts'
import type { Lang } from '../../shared/kernel/text.ts'
import type { Rect, Template } from '../../shared/walls/template.ts'
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
  /** Room that `Over` takes beyond the printed paper, so that a wall that fits itself shows it; wall units. */
  readonly overRoom?: (template: Template) => Rect
  /** A picture of its own where a wall would be: when the moment shows a result, or for an activity without a wall. It fills its parent. */
  readonly Result?: ComponentType<FaceProps>
}

/** The ask of a slot of the running phase, in its latest round; null when there is none. */
export function latestAsk({ stage, asks }: Pick<FaceView, 'stage' | 'asks'>, slot: string): AskView | null {
  const own = Object.values(asks).filter((ask) => ask.phase === stage.phase?.id && ask.slot === slot)
  return own.sort((a, b) => b.round - a.round)[0] ?? null
}

/** The ask that the running moment is about, in its latest round; null when there is none. */
export const askOf = (view: Pick<FaceView, 'stage' | 'asks'>): AskView | null => {
  const slot = view.stage.phase?.moment.shows.ask
  return slot ? latestAsk(view, slot) : null
}

/** Ballots so far, over all booths; null where turnout is not told. */
export const turnoutOf = ({ turnout }: AskView): number | null =>
  turnout ? Object.values(turnout).reduce((sum, n) => sum + n, 0) : null
