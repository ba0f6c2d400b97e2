import type { RefusalCode } from '../../../shared/api/refusals.ts'
import type { Left } from '../../link/walls-left.ts'
import type { SharedWords } from '../../words/shared.fr.ts'
import type { WallWords } from '../../words/wall.fr.ts'

interface Words {
  readonly s: SharedWords
  readonly w: WallWords
}

/** Why the wall did not take an act, in a sentence. */
export function saidOf(why: string, { s, w }: Words): string {
  if (why === 'gone' || why === 'fixed') return w[why]
  return why in s.refusals ? s.refusals[why as RefusalCode] : w.refused
}

/** What became of acts on a wall that is not on the screen any more; `name` is that wall's, null where nobody here knows it. */
export function saidOfLeft({ acts, lost }: Left, name: string | null, words: Words): string {
  const { elsewhere, waiting, closed } = words.w.desk.left
  const said = !lost ? waiting(acts) : lost.why === 'closed' ? closed(acts) : saidOf(lost.why, words)
  return `${name ?? elsewhere} · ${said}`
}
