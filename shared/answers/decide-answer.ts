import { type Context, type Deciders, no, type TypesOf, yes } from '../workshop/deciding.ts'
import { turnoutKey } from '../workshop/evolve.ts'
import { type Event, only, put } from '../workshop/state.ts'
import type { Ask } from './ask.ts'
import { ballotKey, spent, voterKey } from './ballot.ts'
import { checkMarks, tidyMarks } from './check.ts'
import { mayVote } from './eligible.ts'
import { tellLive } from './live.ts'

/** [V4] The least time a person takes to place stickers at a kiosk, ms. */
const humanPaceMs = 2_000

/**
 * [V4] Whether a place already has every ballot that its kiosks had time for since the ask opened: what a kiosk says of
 * its own pace is not all that counts. What was given without network may still come all at once.
 */
function hurries({ state, now }: Pick<Context, 'state' | 'now'>, ask: Ask, booth: string): boolean {
  const passed = (now - ask.openedAt) * only(state, 'workshop').speed
  // A clock that was set back says nothing.
  if (passed < 0) return false
  const kiosks = [...state.sessions.values()].filter(({ role, place }) => role === 'kiosk' && place === booth).length
  const given = state.turnouts.get(turnoutKey(ask.id, booth)) ?? 0
  return given >= kiosks * (1 + Math.floor(passed / humanPaceMs))
}

export const answerDeciders: Deciders<TypesOf<'answer'>> = {
  /** A whole ballot. A voter, or a card, has one ballot an ask, whatever its id: giving again replaces it. At a kiosk without cards each id is a voter of its own, once. */
  'answer/give': (context, command) => {
    const { state, actor } = context
    const ask = state.asks.get(command.ask)
    if (!ask) return no('ask/unknown', 'there is no such ask')
    const right = mayVote(context, ask, command.ballot)
    if (!right.ok) return right
    const { booth, voter } = right.value
    const key = ballotKey(ask.id, command.ballot)
    const standing = state.ballots.get(key)
    const mine = voter ? state.voters.get(voterKey(ask.id, voter)) : undefined
    // What a kiosk says again has no second effect; another place's ballot is not its own.
    if (standing && voter === null && standing.booth === booth) return yes([], { left: null })
    if (standing && mine?.ballot !== command.ballot) return no('answer/exists', 'another ballot has this id')
    const hurried =
      command.tookMs === null || command.tookMs < humanPaceMs || (voter === null && hurries(context, ask, booth))
    if (actor.role === 'kiosk' && hurried) return no('answer/hurried', 'faster than a person')
    const marks = tidyMarks(ask, command.marks)
    const wrong = checkMarks(
      ask,
      marks,
      (choice) => voter !== null && state.contributions.get(choice)?.author === actor.voice,
    )
    if (wrong) return wrong
    const ballot = { id: command.ballot, booth, marks }
    const events: Event[] = [put('ballots', key, ballot)]
    if (voter && mine && mine.ballot !== command.ballot)
      events.push(put('ballots', ballotKey(ask.id, mine.ballot), null))
    // Put again even when it stands already: who hears of this voter's stickers is told from it.
    if (voter) events.push(put('voters', voterKey(ask.id, voter), { ballot: command.ballot }))
    if (!mine) events.push(...tellLive(state, ask, ballot))
    return yes(events, { left: ask.budget === null ? null : ask.budget - spent(marks) })
  },
}
