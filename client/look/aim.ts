import type { ParticipantView, You } from '../../shared/api/view.ts'
import type { FeedState } from '../link/feed-state.ts'

/** What a phone looks at: a step, in one of its moments, from somebody's table. */
export interface Aim {
  readonly phase: string
  /** Changes whenever another wall may have to be asked for. */
  readonly key: string
}

/**
 * What there is to look at: null while that is not known yet, `back` as soon as it is nothing, and the phone has
 * something else to say: the step went on, everyone is called, the session is over, it was the tablet of a turn. `began`
 * is the step that this page was opened in: the next one begins on the phone, with its instruction.
 */
export function aimOf(
  { view, you, over }: Pick<FeedState<ParticipantView>, 'view' | 'you' | 'over'>,
  began: string | null,
): Aim | 'back' | null {
  if (over) return 'back'
  if (!view || !you) return null
  const { stage } = view
  const phase = stage.phase
  if (view.role !== 'participant' || !phase || you.turn || you.removed || stage.attention !== null) return 'back'
  const { id, rights, shows } = phase.moment
  if (!rights.look || !shows.gallery || (began !== null && began !== phase.id)) return 'back'
  return { phase: phase.id, key: `${phase.id}/${id}/${tableOf(you)}` }
}

const tableOf = ({ table }: You): string => table ?? ''
