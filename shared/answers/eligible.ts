import type { Refusal } from '../api/refusals.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { Context } from '../workshop/deciding.ts'
import { no } from '../workshop/deciding.ts'
import { type Ask, roomBooth } from './ask.ts'

/** A right to vote: in which booth, and under which name while the ask is open (null at a kiosk, where nobody has one). */
export interface Right {
  readonly booth: string
  readonly voter: string | null
}

/**
 * [V2] Who may vote is settled by the ask: whoever was seated before it opened (tablet turns included) or was
 * admitted since, and anyone at a kiosk of one of its places. Refusals: `ask/closed`, `ask/not-eligible`.
 */
export function mayVote({ actor }: Pick<Context, 'actor'>, ask: Ask): Result<Right, Refusal> {
  const booth = actor.role === 'kiosk' ? actor.session.place : roomBooth
  const status = booth && Object.hasOwn(ask.booths, booth) ? ask.booths[booth] : undefined
  if (booth === null || status === undefined) return no('ask/not-eligible', 'this ask is not for this place')
  if (status !== 'open' && status !== 'closing') return no('ask/closed', 'the vote is closed')
  if (actor.role === 'kiosk') return ok({ booth, voter: null })
  const { participant } = actor
  if (!participant) return no('ask/not-eligible', 'staff do not vote')
  if (typeof ask.scope === 'object' && ask.scope.table !== participant.table)
    return no('ask/not-eligible', 'this is another table’s question')
  const since = typeof ask.scope === 'object' ? participant.tableSince : participant.seatedAt
  if (since > ask.openedAt && !ask.admitted.includes(participant.id))
    return no('ask/not-eligible', 'this vote began before you came in')
  return ok({ booth, voter: participant.id })
}
