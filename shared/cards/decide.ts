import { preparedOf } from '../activities/registry.ts'
import type { Ask } from '../answers/ask.ts'
import { voterKey } from '../answers/ballot.ts'
import { takeOut } from '../answers/take-out.ts'
import { type Refusal, refusal } from '../api/refusals.ts'
import type { CardId, SessionId, SheetId } from '../kernel/ids.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { Decision } from '../workshop/deciding.ts'
import { type Event, put, type State } from '../workshop/state.ts'
import type { SystemCommand } from '../workshop/system.ts'
import { passKey, type Sheet } from './sheet.ts'
import { takesVotes, voteOf } from './votes.ts'

type Asked<T extends SystemCommand['type']> = Extract<SystemCommand, { type: T }>
type Decided = Result<Decision, Refusal>

/** Passes of one card at one kiosk that are kept: a person who comes back ever again does not fill the table [F2]. */
const mostPasses = 12

const no = (code: Refusal['code'], message: string): { readonly ok: false; readonly error: Refusal } =>
  err(refusal(code, message))

/** A sheet for a place where its vote takes cards; the same sheet again is a yes without effect. */
export function makeSheet(state: State, { sheet: id, phase, place, count }: Asked<'sheet/make'>, now: number): Decided {
  if (state.sheets.has(id)) return ok({ events: [] })
  const row = state.phases.get(phase)
  if (!row) return no('phase/unknown', 'there is no such phase')
  if (!state.places.has(place)) return no('place/unknown', 'there is no such place')
  const vote = voteOf(state, phase)
  if (vote && !takesVotes(vote, place) && vote.cards?.includes(place)) return no('ask/closed', 'the vote is closed')
  const cards = vote
    ? (vote.cards ?? [])
    : preparedOf(row).asks.flatMap((ask) => (ask.scope === 'places' ? (ask.cards ?? []) : []))
  if (!cards.includes(place)) return no('card/place', 'this place votes without cards')
  return ok({ events: [put('sheets', id, { id, phase, place, count, at: now, voided: false })] })
}

/**
 * Its cards are worth nothing from now on, and what was voted with them is taken out while the vote lasts. A live vote
 * has told of those votes already: there they stay, else the difference would tell of them.
 */
export function voidSheet(state: State, { sheet: id, cards }: Asked<'sheet/void'>): Decided {
  const sheet = state.sheets.get(id)
  if (!sheet) return no('not-found', 'there is no such sheet')
  if (sheet.voided) return ok({ events: [] })
  return ok({ events: [put('sheets', id, { ...sheet, voided: true }), ...worthless(state, sheet, new Set(cards))] })
}

function* worthless(state: State, { phase }: Sheet, cards: ReadonlySet<string>): Iterable<Event> {
  for (const [key, pass] of state.passes.entries()) if (cards.has(pass.card)) yield put('passes', key, null)
  const vote = voteOf(state, phase)
  if (vote) for (const card of cards) yield* takeOut(state, vote, card)
}

/** A card that the house has found, in the sheet that it belongs to. */
export interface Shown {
  readonly card: CardId
  readonly sheet: SheetId
}

/** The sheet of a card that is good: `card/unknown`, `card/void`. */
export function goodSheet(state: State, { sheet: id }: Shown): Result<Sheet, Refusal> {
  const sheet = state.sheets.get(id)
  if (!sheet) return no('card/unknown', 'there is no such card')
  return sheet.voided ? no('card/void', 'this card was voided') : ok(sheet)
}

/**
 * A card is shown at a kiosk of its place, for the ballot that the kiosk drew for this person: given with it, the ballot
 * is the card's. The answer says whether the card has voted already: the new vote then takes its place.
 */
export function showCard(state: State, { session: id, ballot, shown }: Asked<'card/show'>): Decided {
  const session = state.sessions.get(id)
  if (session?.role !== 'kiosk' || session.revoked) return no('forbidden', 'cards are shown at a kiosk')
  const sheet = goodSheet(state, shown)
  if (!sheet.ok) return sheet
  const { phase, place } = sheet.value
  if (session.place !== place) return no('card/elsewhere', 'this card is for another place')
  const vote = voteOf(state, phase)
  if (!vote) return no('card/early', 'the vote has not begun')
  if (!takesVotes(vote, place)) return no('ask/closed', 'the vote is closed')
  const given = state.voters.get(voterKey(vote.id, shown.card))?.ballot
  return ok({
    events: [...forgotten(state, id, shown.card), put('passes', passKey(id, ballot), { card: shown.card, phase })],
    result: { ask: vote.id, given: given !== undefined },
  })
}

function* forgotten(state: State, session: SessionId, card: CardId): Iterable<Event> {
  const own = [...state.passes.entries()].filter(([key, pass]) => key.startsWith(`${session}:`) && pass.card === card)
  if (own.length >= mostPasses) for (const [key] of own) yield put('passes', key, null)
}

/** The pass of a holder who comes in: none once the vote is over, so that nothing tells who looks at the result. */
export function passOf(state: State, session: SessionId, card: CardId, { phase, place }: Sheet): Event[] {
  const vote = voteOf(state, phase)
  return vote && !takesVotes(vote, place) ? [] : [put('passes', passKey(session, null), { card, phase })]
}

/** [S3] What a closing erases of the cards of its vote; while another round of it is open, they still vote there. */
export function* endPasses(state: State, { id, phase }: Ask): Iterable<Event> {
  const goesOn = [...state.asks.values()].some(
    (other) => other.phase === phase && other.id !== id && (other.status === 'open' || other.status === 'closing'),
  )
  if (goesOn) return
  for (const [key, pass] of state.passes.entries()) if (pass.phase === phase) yield put('passes', key, null)
}
