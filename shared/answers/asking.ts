import { type AskTemplate, tells } from '../activities/recipe.ts'
import { preparedOf } from '../activities/registry.ts'
import { type Refusal, refusal } from '../api/refusals.ts'
import { endPasses } from '../cards/decide.ts'
import type { Contribution } from '../contributions/contribution.ts'
import { as, type ChoiceId, type TableId } from '../kernel/ids.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { Phase } from '../workshop/phase.ts'
import { reachIn } from '../workshop/running.ts'
import { type Event, only, put, type State } from '../workshop/state.ts'
import { type Ask, askId, type Choice, drainMs, enoughVoters, roomBooth } from './ask.ts'
import { layChoices } from './laying.ts'
import { endLive } from './live.ts'
import { tally } from './tally.ts'

/** A contribution as it will stand once the events being gathered are applied. */
type AsItWillBe = (row: Contribution) => Contribution

/**
 * Opens a round of an ask for each of its scopes, with rules and choices fixed from now on [V1]. A scope whose
 * round is open or was closed already is left as it is [T7]. Refusals: `ask/unknown`, `ask/no-choices`.
 */
export function openAsks(
  state: State,
  phase: Phase,
  slot: string,
  round: number,
  now: number,
  willBe: AsItWillBe = (row) => row,
): Result<Event[], Refusal> {
  const template = preparedOf(phase).asks.find((ask) => ask.slot === slot)
  if (!template) return err(refusal('ask/unknown', `${phase.kind} asks no ${slot}`))
  const tables: (TableId | null)[] =
    template.scope === 'tables' && phase.mode !== 'plenary' ? [...state.tables.values()].map((t) => t.id) : [null]
  const events: Event[] = []
  let existing = 0
  for (const table of tables) {
    const id = askId(phase.id, slot, round, table)
    if (state.asks.has(id)) {
      existing++
      continue
    }
    const choices = choicesOf(state, phase, template, table, round, willBe)
    if (choices.length === 0) continue
    events.push(put('asks', id, fix(state, phase, template, table, round, choices, now)))
    if (table === null) events.push(...raised(state, choices, willBe))
  }
  return events.length > 0 || existing > 0
    ? ok(events)
    : err(refusal('ask/no-choices', 'there is nothing to choose from yet'))
}

/** [S1] What the room is to choose from, the room may read. */
function* raised(state: State, choices: readonly Choice[], willBe: AsItWillBe): Iterable<Event> {
  for (const { contribution } of choices) {
    const row = contribution && state.contributions.get(contribution)
    if (row && willBe(row).reach !== 'plenary') yield put('contributions', row.id, { ...willBe(row), reach: 'plenary' })
  }
}

function fix(
  state: State,
  phase: Phase,
  template: AskTemplate,
  table: TableId | null,
  round: number,
  choices: readonly Choice[],
  now: number,
): Ask {
  const seats = [...state.participants.values()].filter(
    (p) => !p.removed && (table === null || p.table === table),
  ).length
  const places = template.scope === 'places' ? [...state.places.values()].map((p) => p.id) : []
  const cards = places.filter((place) => template.cards?.includes(place))
  const { budget } = template
  return {
    id: askId(phase.id, template.slot, round, table),
    phase: phase.id,
    slot: template.slot,
    round,
    scope: template.scope === 'tables' && table ? { table } : template.scope === 'places' ? 'places' : 'room',
    title: template.title,
    choices: [...choices],
    criteria: [...template.criteria],
    budget:
      budget === null || typeof budget === 'number'
        ? budget
        : Math.min(budget.max, Math.max(budget.min, Math.round(choices.length * budget.share))),
    own: template.own === null ? null : seats < enoughVoters ? 0 : template.own,
    most: template.most,
    life: template.life,
    live: template.live,
    reveal: template.reveal,
    status: 'open',
    openedAt: now,
    drainsUntil: null,
    seats,
    booths: Object.fromEntries([roomBooth, ...places].map((booth) => [booth, 'open' as const])),
    drained: [],
    admitted: [],
    ...(cards.length > 0 && { cards }),
  }
}

function choicesOf(
  state: State,
  phase: Phase,
  template: AskTemplate,
  table: TableId | null,
  round: number,
  willBe: AsItWillBe,
): readonly Choice[] {
  if ('list' in template.choices)
    return template.choices.list.map(({ id, label }) => ({ id: as<ChoiceId>(id), contribution: null, label }))
  const before = round > 1 ? state.asks.get(askId(phase.id, template.slot, round - 1, table)) : undefined
  if (before) return before.choices
  const sources = new Set<string>(template.choices.contributions === 'this' ? [phase.id] : phase.from)
  const offered: Contribution[] = []
  for (const row of state.contributions.values()) {
    const c = willBe(row)
    if (!sources.has(c.phase) || c.state !== 'kept' || c.reach === 'author' || c.kind === 'reason' || c.copyOf) continue
    if (table === null || c.table === table) offered.push(c)
  }
  const chosen = offered.filter((c) => c.chosen !== null)
  const plenary = offered.filter((c) => c.reach === 'plenary')
  // A table that kept a single idea has nothing left to compare: it is offered all of them.
  const kept =
    chosen.length > (table === null ? 0 : 1) ? chosen : table === null && plenary.length > 0 ? plenary : offered
  return kept.map((c) => ({ id: as<ChoiceId>(c.id), contribution: c.id, label: null }))
}

/** Announces the close of some booths and lets what is on its way arrive for 5 s [T4]; with no booth left open the ask is closing. */
export function closeBooths(state: State, ask: Ask, booths: readonly string[], now: number): Event[] {
  const next = { ...ask.booths }
  for (const booth of booths) if (next[booth] === 'open') next[booth] = 'closing'
  const open = Object.values(next).some((status) => status === 'open')
  const drainsUntil = now + Math.max(500, drainMs / only(state, 'workshop').speed)
  return [put('asks', ask.id, { ...ask, booths: next, status: open ? 'open' : 'closing', drainsUntil })]
}

/**
 * Closes what has drained: the room when its 5 s are over, a place when each of its kiosks said `drained` (or has
 * none, after the same 5 s; where cards vote, by phone too, after both). When the last booth is closed the ask is: the link from voter to ballot and from
 * author to reason is erased [S3], the tally is counted, and shown if the running moment is about it.
 */
export function settleBooths(state: State, ask: Ask, now: number): Event[] {
  const timeUp = ask.drainsUntil !== null && ask.drainsUntil <= now
  const kiosks = [...state.sessions.values()].filter((s) => s.role === 'kiosk' && !s.revoked)
  const booths = { ...ask.booths }
  for (const [booth, status] of Object.entries(booths)) {
    if (status !== 'closing') continue
    const held = kiosks.filter((s) => s.place === booth)
    const over = timeUp || ask.drainsUntil === null
    const said = held.every((s) => ask.drained.includes(s.id))
    const arrived = held.length === 0 ? timeUp : said && (over || !ask.cards?.includes(booth))
    if (arrived) booths[booth] = 'closed'
  }
  const done = Object.values(booths).every((status) => status === 'closed' || status === 'undrained')
  if (!done) return [put('asks', ask.id, { ...ask, booths, drainsUntil: timeUp ? null : ask.drainsUntil })]
  return [...finish(state, { ...ask, booths }, now)]
}

function* finish(state: State, ask: Ask, now: number): Iterable<Event> {
  const prefix = `${ask.id}:`
  // [S3] Counted in the order of random ids: not even the order of a tally's keys tells who came first.
  const ballots = [...state.ballots.entries()]
    .filter(([key]) => key.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, ballot]) => ballot)
  const stage = only(state, 'stage')
  const phase = stage.phase ? state.phases.get(stage.phase) : undefined
  const moment = phase ? preparedOf(phase).moments[stage.moment] : undefined
  const shown = phase?.id === ask.phase && moment !== undefined && tells(moment, ask.slot)
  yield put('asks', ask.id, { ...ask, status: shown ? 'revealed' : 'closed', drainsUntil: null })
  const counted = tally(ask, ballots)
  yield put('tallies', ask.id, counted)
  yield* endLive(state, ask)
  if (phase?.id === ask.phase && moment?.lays === ask.slot) yield* layChoices(state, phase, ask, counted, now)
  for (const [key] of state.voters.entries()) if (key.startsWith(prefix)) yield put('voters', key, null)
  if (ask.scope === 'places') yield* endPasses(state, ask)
  // Written anew like ballots, in the order of their ids.
  const reasons = [...state.contributions.values()].filter((row) => row.reason?.ask === ask.id && row.author !== null)
  for (const row of reasons.sort((a, b) => (a.id < b.id ? -1 : 1)))
    yield put('contributions', row.id, { ...row, author: null })
}

/** Shows what a moment is about, where it is closed already. */
export function revealable(state: State, phase: string, slot: string): Event[] {
  return [...state.asks.values()]
    .filter((ask) => ask.phase === phase && ask.slot === slot && ask.status === 'closed')
    .map((ask) => put('asks', ask.id, { ...ask, status: 'revealed' }))
}

/** How far a reason reaches: as far as its ask. */
export const reasonReach = (phase: Phase, ask: Ask) =>
  reachIn(phase, 'table', typeof ask.scope === 'object' ? ask.scope.table : null)
