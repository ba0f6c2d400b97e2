import { reasonReach } from '../answers/asking.ts'
import { mayVote } from '../answers/eligible.ts'
import type { CommandOf } from '../api/command.ts'
import { type Context, type Decided, no, yes } from '../workshop/deciding.ts'
import type { Phase } from '../workshop/phase.ts'
import { type Running, reachIn, runningOf } from '../workshop/running.ts'
import { only, put } from '../workshop/state.ts'
import type { Contribution, ContributionState } from './contribution.ts'
import { mostOfHost, mostOfOne, mostPictures } from './limits.ts'
import { sees } from './sees.ts'
import { checkWords } from './words.ts'

type Add = CommandOf<'contribution/add'>

/** Adds a contribution: kept, waiting for staff, or late — never lost [T4]. The same id from the same author is a yes without effect. */
export function add(context: Context, command: Add): Decided {
  const { state, actor } = context
  const phase = state.phases.get(command.phase)
  const begun = only(state, 'stage').begun.some((b) => b.phase === command.phase)
  if (!phase || !begun) return no('phase/unknown', 'this phase has not begun')
  const existing = state.contributions.get(command.contribution)
  if (existing)
    return existing.author === actor.voice ? yes([]) : no('contribution/exists', 'another contribution has this id')
  if (state.erased.has(command.contribution)) return no('contribution/unknown', 'staff erased it for good')
  if (actor.role === 'kiosk' || actor.role === 'holder' || actor.role === 'screen' || actor.role === 'observer')
    return no('forbidden', 'this device does not write')
  const many = tooMany(context, command)
  if (many) return many
  const pictured = command.kind === 'drawing' || command.kind === 'photo'
  if (pictured !== (command.media !== null))
    return no('contribution/kind', 'a drawing or a photo comes with its picture, a note without')
  // Whoever takes a picture back takes it from the disk: a picture belongs to one contribution [D4].
  if (command.media !== null && state.pictures.has(command.media))
    return no('contribution/exists', 'this picture is another contribution’s')
  const wrong = checkWords(phase, command.kind, command.text, command.zone)
  if (wrong) return wrong
  if (command.kind === 'reason') return addReason(context, command, phase)
  const table = actor.staff ? command.table : (actor.hosts ?? actor.table)
  const running = runningOf(state)
  const here = running?.phase.id === phase.id ? running : null
  const parent = rebound(context, command, here, table)
  if (parent !== null && typeof parent === 'object') return parent
  return yes([put('contributions', command.contribution, row(context, command, phase, here, table))])
}

/** [F2] The refusal of more than anybody gives in a workshop, or null; staff are not counted. */
function tooMany({ state, actor }: Context, { media }: Add): Decided | null {
  if (actor.staff) return null
  const own = state.mine.get(actor.voice) ?? []
  const most = actor.role === 'host' ? mostOfHost : mostOfOne
  const pictures = media === null ? 0 : own.filter((id) => state.contributions.get(id)?.media).length
  return own.length >= most || (actor.role !== 'host' && pictures >= mostPictures)
    ? no('contribution/many', `at most ${most}, ${mostPictures} pictures among them`)
    : null
}

/** The refusal of a rebound on something that its author cannot see, or null. */
function rebound(
  { state, actor }: Context,
  { parent }: Add,
  here: Running | null,
  table: string | null,
): Decided | null {
  if (parent === null) return null
  const from = state.contributions.get(parent)
  const visible =
    from !== undefined &&
    (actor.staff || sees(from, { who: 'author', voice: actor.voice, table }, (id) => state.asks.get(id)))
  if (!visible) return no('contribution/parent', 'the idea that this one was born from is not here')
  return here && !here.moment.rights.rebound && !actor.staff && !actor.hosts
    ? no('contribution/parent', 'building on others is for later')
    : null
}

function row(
  { state, actor, now }: Context,
  command: Add,
  phase: Phase,
  here: Running | null,
  table: Contribution['table'],
): Contribution {
  const tidies = actor.staff || actor.hosts !== null
  const stage = only(state, 'stage')
  const inTime = here !== null && !stage.frozen && here.moment.rights.add.includes(command.kind)
  const reach = tidies || !here ? 'table' : here.moment.rights.reach
  return {
    id: command.contribution,
    phase: phase.id,
    kind: command.kind,
    text: command.text.trim(),
    media: command.media,
    author: actor.voice,
    table,
    channel: tidies ? command.channel : actor.session.turn ? 'tablet' : 'phone',
    parent: command.parent,
    zone: command.zone,
    level: command.level,
    state: tidies ? 'kept' : waits(only(state, 'workshop').review, command, inTime),
    hiddenFrom: null,
    reach: reachIn(phase, reach, table),
    chosen: null,
    reason: null,
    at: now,
  }
}

/** What a resident's contribution becomes: late once its time is over, pending where staff read first. */
function waits(review: 'nothing' | 'media' | 'everything', { media }: Add, inTime: boolean): ContributionState {
  if (!inTime) return 'late'
  return review === 'everything' || (review === 'media' && media !== null) ? 'pending' : 'kept'
}

/** A reason speaks of one choice of an open ask. Its author link is erased with the ballot's [S2], so its time is not kept either. */
function addReason(context: Context, command: Add, phase: Phase): Decided {
  const { state, actor } = context
  if (!command.reason) return no('contribution/kind', 'a reason names its ask and its choice')
  const { ask: id, choice } = command.reason
  const ask = state.asks.get(id)
  if (!ask || ask.phase !== phase.id || !ask.choices.some((c) => c.id === choice))
    return no('ask/unknown', 'there is no such ask')
  const may = mayVote(context, ask)
  if (!may.ok) return may
  const table = typeof ask.scope === 'object' ? ask.scope.table : actor.table
  return yes([
    put('contributions', command.contribution, {
      id: command.contribution,
      phase: phase.id,
      kind: 'reason',
      text: command.text.trim(),
      media: null,
      author: actor.voice,
      table,
      channel: actor.session.turn ? 'tablet' : 'phone',
      parent: null,
      zone: null,
      level: null,
      state: 'kept',
      hiddenFrom: null,
      reach: reasonReach(phase, ask),
      chosen: null,
      reason: command.reason,
      at: 0,
    }),
  ])
}
