import { type Ask, enoughVoters } from '../../shared/answers/ask.ts'
import type { Ballot } from '../../shared/answers/ballot.ts'
import type { Batch } from '../../shared/answers/batch.ts'
import { batchesOf } from '../../shared/answers/batch-rows.ts'
import { shown } from '../../shared/answers/shown.ts'
import type { Tally } from '../../shared/answers/tally.ts'
import { sees } from '../../shared/contributions/sees.ts'
import type { AskId, MediaId } from '../../shared/kernel/ids.ts'
import { actorOf } from '../../shared/people/actor.ts'
import { only, type State } from '../../shared/workshop/state.ts'
import type { Encoded } from '../bus/port.ts'

/** [S1] Whether a session may see a picture: that of a contribution which it may read, or of a choice of an ask at its kiosk, or at its card's place. */
export function mayReadMedia(state: State, sessionId: string, media: MediaId): boolean {
  const actor = actorOf(state, sessionId)
  if (!actor) return false
  if (only(state, 'workshop').attendance?.map === media) return true
  const askOf = (id: string) => state.asks.get(id)
  const { spotlight } = only(state, 'stage')
  for (const id of state.pictures.get(media) ?? []) {
    const row = state.contributions.get(id)
    if (!row) continue
    if (actor.staff && sees(row, { who: 'staff' }, askOf)) return true
    const table =
      actor.participant || actor.role === 'host'
        ? (actor.hosts ?? actor.table)
        : actor.role === 'screen' || actor.role === 'observer'
          ? spotlight
          : null
    if (actor.role === 'kiosk' || actor.role === 'holder') {
      const offered = [...state.asks.values()].some(
        (ask) =>
          actor.session.place !== null &&
          Object.hasOwn(ask.booths, actor.session.place) &&
          ask.choices.some((c) => c.contribution === row.id),
      )
      if (row.state === 'kept' && offered) return true
    } else if (sees(row, { who: 'author', voice: actor.voice, table }, askOf)) return true
  }
  return false
}

/**
 * [S3] Ballots of a revealed ask, ordered by their random ids, for those whom the ask concerned; null below 8 voters, and
 * where the list would tell the paper of too few. A ballot bears the part of the result that it counts in, not its place.
 */
export function publishedBallots(state: State, sessionId: string, askId: AskId): Encoded | null {
  const actor = actorOf(state, sessionId)
  const ask = state.asks.get(askId)
  if (!actor || ask?.status !== 'revealed') return null
  if (typeof ask.scope === 'object' && !actor.staff && ask.scope.table !== (actor.hosts ?? actor.table)) return null
  const [tally, batches] = [state.tallies.get(askId), batchesOf(state, askId)]
  const of = [tally, ...batches]
  const known = lists.get(ask)
  if (known && known.of.length === of.length && known.of.every((row, n) => row === of[n])) return known.list
  const ballots = tally ? listOf(state, ask, tally, batches) : null
  const list = ballots && { json: Buffer.from(JSON.stringify(ballots)) }
  lists.set(ask, { of, list })
  return list
}

/** Published lists, by the row of their ask, with the rows that they were made of: everyone who voted fetches the same. */
const lists = new WeakMap<Ask, { readonly of: readonly unknown[]; readonly list: Encoded | null }>()

function listOf(state: State, ask: Ask, tally: Tally, batches: readonly Batch[]): Ballot[] | null {
  const prefix = `${ask.id}:`
  const ballots = [...state.ballots.entries()].flatMap(([key, ballot]) => (key.startsWith(prefix) ? [ballot] : []))
  const told = shown(ask, tally, batches)
  if (ballots.length < enoughVoters || told.ballots === null) return null
  const partOf = (booth: string): string =>
    told.parts.find(({ cells }) => cells.some((cell) => cell.booth === booth && cell.channel !== 'paper'))?.id ?? ''
  return ballots.map((ballot) => ({ ...ballot, booth: partOf(ballot.booth) })).sort((a, b) => (a.id < b.id ? -1 : 1))
}
