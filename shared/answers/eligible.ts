import type { Refusal } from '../api/refusals.ts'
import { passKey } from '../cards/sheet.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { Context } from '../workshop/deciding.ts'
import { no } from '../workshop/deciding.ts'
import { type Ask, roomBooth } from './ask.ts'

/** A right to vote: in which booth, and under which name while the ask is open: a participant's, a card's, or null at a kiosk where nobody has one. */
export interface Right {
  readonly booth: string
  readonly voter: string | null
}

/**
 * [V2] Who may vote is settled by the ask: whoever was seated before it opened (tablet turns included) or was
 * admitted since, and at each of its places anyone at a kiosk, or whoever shows a card of that place: on their own
 * phone, or at a kiosk for this `ballot`. Refusals: `ask/closed`, `ask/not-eligible`, `card/needed`.
 */
export function mayVote(
  { state, actor }: Pick<Context, 'state' | 'actor'>,
  ask: Ask,
  ballot: string | null = null,
): Result<Right, Refusal> {
  const booth = actor.role === 'kiosk' || actor.role === 'holder' ? actor.session.place : roomBooth
  const status = booth && Object.hasOwn(ask.booths, booth) ? ask.booths[booth] : undefined
  if (booth === null || status === undefined) return no('ask/not-eligible', 'this ask is not for this place')
  if (status !== 'open' && status !== 'closing') return no('ask/closed', 'the vote is closed')
  if (ask.cards?.includes(booth)) {
    const pass = state.passes.get(passKey(actor.session.id, actor.role === 'kiosk' ? ballot : null))
    return pass?.phase === ask.phase
      ? ok({ booth, voter: pass.card })
      : no('card/needed', 'this place votes with cards: show it again')
  }
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
