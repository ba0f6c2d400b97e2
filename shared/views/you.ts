import { ballotKey, spent, voterKey } from '../answers/ballot.ts'
import { mayVote } from '../answers/eligible.ts'
import type { You } from '../api/view.ts'
import { answeredKey } from '../attendance/decide.ts'
import { questionIds } from '../attendance/question.ts'
import { passKey } from '../cards/sheet.ts'
import { actorOf } from '../people/actor.ts'
import { only, type State } from '../workshop/state.ts'
import { asksFor, trayNoteView } from './parts.ts'

/** What one session hears of itself. After a turn nothing of the person who had the tablet is in it. */
export function youView(state: State, sessionId: string): You {
  const session = state.sessions.get(sessionId)
  const actor = actorOf(state, sessionId)
  const gone: You = {
    session: sessionId,
    role: session?.role ?? 'participant',
    participant: null,
    table: null,
    place: null,
    turn: false,
    removed: true,
    hand: false,
    answered: [],
    mine: {},
    asks: {},
  }
  if (!session || !actor) return gone
  const { participant } = actor
  const stage = only(state, 'stage')
  const mine: Record<string, You['mine'][string]> = {}
  for (const id of state.mine.get(actor.voice) ?? []) {
    const row = state.contributions.get(id)
    if (!row || row.state === 'withdrawn') continue
    const here = stage.status === 'running' && row.phase === stage.phase
    // A resident may take back at any time what they wrote [D1] [D4]: so they hear of it, in any phase and after the end.
    if (participant || here || row.state === 'pending' || row.state === 'late') mine[id] = trayNoteView(state, row)
  }
  const asks: Record<string, You['asks'][string]> = {}
  const card = actor.role === 'holder' ? state.passes.get(passKey(session.id, null))?.card : undefined
  const voter = participant?.id ?? card
  if (participant || actor.role === 'kiosk' || actor.role === 'holder') {
    for (const ask of asksFor(state, actor.table)) {
      if (actor.role === 'holder' && ask.phase !== session.vote) continue
      const ballotId = voter ? state.voters.get(voterKey(ask.id, voter))?.ballot : undefined
      const ballot = ballotId ? state.ballots.get(ballotKey(ask.id, ballotId)) : undefined
      asks[ask.id] = {
        eligible: mayVote({ state, actor }, ask).ok,
        given: ballot !== undefined,
        left: ask.budget === null ? null : ask.budget - (ballot ? spent(ballot.marks) : 0),
        own: participant
          ? ask.choices.filter((c) => state.contributions.get(c.id)?.author === participant.id).map((c) => c.id)
          : [],
      }
    }
  }
  return {
    session: session.id,
    role: actor.role,
    participant: participant && {
      id: participant.id,
      animal: participant.animal,
      number: participant.number,
      table: participant.table,
      scribe: participant.scribe,
      code: participant.code,
    },
    table: actor.table,
    place: session.place,
    // Whoever was sent out in mid-turn holds it no more: the tablet is the host's again.
    turn: session.turn !== null && participant !== null,
    removed: false,
    hand: participant ? state.hands.has(participant.id) : false,
    answered: participant ? questionIds.filter((q) => state.answered.has(answeredKey(q, participant.id))) : [],
    mine,
    asks,
  }
}
