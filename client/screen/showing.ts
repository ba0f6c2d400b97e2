import type { ScreenView } from '../../shared/api/view.ts'
import { askOf, type WallFace } from '../activities/face.ts'

/** What stands beneath the instruction: a wall, how many votes or ideas, an activity's own picture, or the words alone. */
export type Showing = 'wall' | 'turnout' | 'count' | 'result' | 'words'

/** More choices than a room can read are not shown in part while a vote is open: those shown would win (METHOD 2). */
const readable = 7

/**
 * What the projection shows now. A vote that has nothing to show says its turnout alone [S2]; its result comes before the wall
 * it speaks of. In a phase of the tables the common wall is bare: until one table's has the light, ideas are only counted.
 * What cannot be drawn is told in words.
 */
export function showingOf(
  view: Pick<ScreenView, 'stage' | 'asks' | 'wall' | 'gauges' | 'tablesTurnout'>,
  face: WallFace | null,
): Showing {
  const { stage, wall, gauges, tablesTurnout } = view
  const { phase, spotlight } = stage
  const asked = phase?.moment.shows.screen ?? 'instruction'
  const ask = askOf(view)
  const picture = face?.Result ? 'result' : null
  if (asked === 'result' && ask?.tally && picture) return picture
  if (wall && (spotlight !== null || (asked === 'wall' && phase?.mode === 'plenary'))) return 'wall'
  if (ask && !ask.tally && (asked === 'count' || asked === 'result'))
    return picture && ask.scope === 'places' && ask.choices.length <= readable ? picture : 'turnout'
  if ((ask || tablesTurnout) && asked === 'count') return 'turnout'
  if (asked === 'count' || (asked === 'wall' && Object.keys(gauges).length > 0)) return 'count'
  if (wall && asked === 'result' && phase?.mode === 'plenary') return 'wall'
  return picture && !wall ? picture : 'words'
}
