import type { ScreenView } from '../../shared/api/view.ts'
import { askOf, type WallFace } from '../activities/face.ts'

/** What stands beneath the instruction: a wall, how many votes or ideas, an activity's own picture, or the words alone. */
export type Showing = 'wall' | 'turnout' | 'count' | 'result' | 'words'

/**
 * What the projection shows now. A wall in the light comes before all; while a vote has nothing to show, only its turnout;
 * what an activity cannot draw is told in words.
 */
export function showingOf(view: Pick<ScreenView, 'stage' | 'asks' | 'wall'>, face: WallFace | null): Showing {
  const { stage, wall } = view
  const asked = stage.phase?.moment.shows.screen ?? 'instruction'
  if (wall && (stage.spotlight !== null || asked === 'wall')) return 'wall'
  const ask = askOf(view)
  if (asked === 'count') return ask ? 'turnout' : 'count'
  if (asked === 'result' && ask && !ask.tally) return 'turnout'
  return face?.Result && (asked === 'result' || !wall) ? 'result' : 'words'
}
