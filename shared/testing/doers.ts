import type { Ask } from '../answers/ask.ts'
import { takesPaper } from '../answers/batch.ts'
import { batchesOf } from '../answers/batch-rows.ts'
import { mayVote } from '../answers/eligible.ts'
import { questionIds, questions } from '../attendance/question.ts'
import type { ContributionId, MediaId, ParticipantId, SessionId, TableId } from '../kernel/ids.ts'
import { actorOf } from '../people/actor.ts'
import { runningOf } from '../workshop/running.ts'
import { only } from '../workshop/state.ts'
import { type Cast, pick } from './cast.ts'
import { ballotOf, fairMarks, marksFor } from './marks.ts'
import { note, type Said } from './world.ts'

/** One thing that somebody does, in numbers that are read against the world as it then stands. */
export interface Numbers {
  readonly who: number
  readonly what: number
  readonly how: number
}

type Doer = (cast: Cast, move: Numbers) => readonly [SessionId, Said] | null

const revision = ({ world }: Cast): number => world.stage.revision
/** Somebody's phone, or the tablet that is theirs for a turn. */
const phone = ({ world, phones, hosts }: Cast, n: number): SessionId | undefined =>
  pick([...phones, ...hosts.filter((id) => world.state.sessions.get(id)?.turn)], n)
const contribution = ({ world }: Cast, n: number): ContributionId | undefined =>
  pick(world.state.contributions.values(), n)?.id
const ask = ({ world }: Cast, n: number): Ask | undefined => pick(world.state.asks.values(), n)
/** Mostly a question that this device may answer, sometimes any. */
function question(cast: Cast, by: SessionId | undefined, { what, how }: Numbers): Ask | undefined {
  const actor = by ? actorOf(cast.world.state, by) : null
  const mine =
    actor && [...cast.world.state.asks.values()].filter((it) => mayVote({ state: cast.world.state, actor }, it).ok)
  return how % 6 === 0 || !mine ? ask(cast, what) : pick(mine, what)
}
const table = ({ world }: Cast, n: number): TableId | undefined => pick(world.state.tables.values(), n)?.id
const participant = ({ world }: Cast, n: number): ParticipantId | undefined =>
  pick(world.state.participants.values(), n)?.id

/** By whom a contribution is changed: its author where there is one, or anybody. */
function writer(cast: Cast, id: ContributionId, how: number): SessionId {
  const author = cast.world.state.contributions.get(id)?.author
  const own = [...cast.world.state.sessions.values()].find(
    (s) => s.id === author || s.participant === author || s.turn === author,
  )
  return how % 4 === 0 || !own ? (phone(cast, how) ?? cast.staff) : own.id
}

const stageMove =
  (make: (move: Numbers, revision: number) => Said): Doer =>
  (cast, move) => [cast.staff, make(move, revision(cast) - (move.how % 7 === 6 ? 1 : 0))]

const onContribution =
  (who: 'writer' | 'staff' | 'host', make: (id: ContributionId, move: Numbers) => Said): Doer =>
  (cast, move) => {
    const id = contribution(cast, move.what)
    if (!id) return null
    return [
      who === 'writer'
        ? writer(cast, id, move.how)
        : who === 'staff' || move.how % 2
          ? cast.staff
          : (pick(cast.hosts, move.who) ?? cast.staff),
      make(id, move),
    ]
  }

/** Everything that people may say, by a name of its own; null when there is nothing to say it of. */
export const doers = {
  start: stageMove((_, revision) => ({ type: 'stage/start', revision })),
  advance: stageMove((move, revision) => ({
    type: 'stage/advance',
    revision,
    to: move.how % 5 === 0 ? 'phase' : 'moment',
  })),
  back: stageMove((_, revision) => ({ type: 'stage/back', revision })),
  moment: stageMove((move, revision) => ({ type: 'stage/moment', revision, moment: move.what % 6 })),
  pause: stageMove((move, revision) => ({ type: 'stage/pause', revision, paused: move.how % 2 === 0 })),
  extend: stageMove((move, revision) => ({ type: 'stage/extend', revision, ms: (move.how % 11) * 60_000 - 300_000 })),
  attention: stageMove((move, revision) => ({ type: 'stage/attention', revision, on: move.how % 2 === 0 })),
  freeze: stageMove((move, revision) => ({ type: 'stage/freeze', revision, on: move.how % 2 === 0 })),
  blank: stageMove((move, revision) => ({ type: 'stage/blank', revision, on: move.how % 2 === 0 })),
  plan: (cast, { what, how }) => {
    const { revision, order } = only(cast.world.state, 'plan')
    const phase = pick(cast.world.state.phases.values(), what)
    // Mostly of what is to come: what has begun is no longer moved.
    const ahead = order.filter((id) => !cast.world.stage.begun.some((begun) => begun.phase === id))
    const movable = how % 5 === 0 || ahead.length === 0 ? order : ahead
    const [id, before] = [pick(movable, what), what % 3 === 0 ? null : (pick(movable, how) ?? null)]
    if (!phase || !id) return null
    const making: readonly Said[] = [
      { type: 'plan/insert', revision, phase: { ...phase, id: cast.world.id() }, before },
      { type: 'plan/edit', revision, phase: { ...phase, title: { fr: `Étape ${how}` } } },
      { type: 'plan/move', revision, phase: id, before },
      { type: 'plan/remove', revision, phase: id },
    ]
    const said = pick(making, how)
    return said ? [cast.staff, said] : null
  },
  spotlight: (cast, { what }) => [
    cast.staff,
    {
      type: 'stage/spotlight',
      revision: revision(cast),
      wall: what % 4 === 0 ? 'plenary' : (table(cast, what) ?? null),
    },
  ],
  add: (cast, { who, what, how }) => {
    const { world, staff, hosts } = cast
    const running = runningOf(world.state)
    const phase = how % 9 === 0 ? pick(world.stage.begun, what)?.phase : running?.phase.id
    if (!phase) return null
    const parent = how % 5 === 0 ? (contribution(cast, what) ?? null) : null
    const zone = how % 3 === 0 ? (pick(running?.recipe.template?.zones ?? [], what)?.id ?? null) : null
    const media = how % 6 === 0 ? world.id<MediaId>() : null
    const by = how % 8 === 7 ? staff : how % 8 === 6 ? pick(hosts, who) : phone(cast, who)
    return [
      by ?? staff,
      note(world, phase, `idea ${what}`, {
        parent,
        zone,
        media,
        kind: media ? 'photo' : 'note',
        table: how % 2 ? (table(cast, what) ?? null) : null,
      }),
    ]
  },
  again: (cast, { what, how }) => {
    const row = pick(cast.world.state.contributions.values(), what)
    return row
      ? [writer(cast, row.id, how), note(cast.world, row.phase, 'the same again', { contribution: row.id })]
      : null
  },
  edit: onContribution('writer', (contribution, { what }) => ({
    type: 'contribution/edit',
    contribution,
    text: `reworded ${what}`,
    zone: null,
    level: null,
  })),
  withdraw: onContribution('writer', (contribution) => ({ type: 'contribution/withdraw', contribution, token: null })),
  share: onContribution('writer', (contribution, { what }) => ({
    type: 'contribution/share',
    contribution: what % 2 ? contribution : null,
  })),
  admit: onContribution('staff', (contribution) => ({ type: 'contribution/admit', contribution })),
  hide: onContribution('host', (contribution) => ({ type: 'contribution/hide', contribution })),
  unhide: onContribution('host', (contribution) => ({ type: 'contribution/unhide', contribution })),
  erase: (cast, move) =>
    move.how % 4
      ? null
      : onContribution('staff', (contribution) => ({ type: 'contribution/erase', contribution }))(cast, move),
  mark: onContribution('host', (contribution, { how }) => ({
    type: 'choice/mark',
    contribution,
    chosen: how % 3 === 0 ? null : how % 3 === 1 ? 'table' : 'room',
  })),
  open: (cast, { what, how }) => {
    const running = runningOf(cast.world.state)
    const slot = pick(running?.recipe.asks ?? [], what)?.slot
    return running && slot
      ? [cast.staff, { type: 'ask/open', phase: running.phase.id, slot, round: 1 + (how % 3) }]
      : null
  },
  close: (cast, { what, how }) => {
    const it = ask(cast, what)
    return it
      ? [
          cast.staff,
          {
            type: 'ask/close',
            ask: it.id,
            booth: how % 3 ? null : (pick(Object.keys(it.booths), how) ?? null),
            force: how % 4 === 0,
          },
        ]
      : null
  },
  reveal: (cast, { what }) => {
    const it = ask(cast, what)
    return it ? [cast.staff, { type: 'ask/reveal', ask: it.id }] : null
  },
  give: (cast, numbers) => {
    const { who, how } = numbers
    const by = phone(cast, who)
    const it = question(cast, by, numbers)
    if (!it || !by) return null
    const voice = cast.world.state.sessions.get(by)?.participant
    // One ballot in three forgets which ideas are its own.
    const isOwn = (choice: string) => how % 3 === 2 && cast.world.state.contributions.get(choice)?.author === voice
    return [
      by,
      {
        type: 'answer/give',
        ask: it.id,
        ballot: ballotOf(how % 40),
        marks: how % 3 === 0 ? marksFor(it, how) : fairMarks(it, how, isOwn),
        tookMs: null,
      },
    ]
  },
  kiosk: (cast, numbers) => {
    const { who, how } = numbers
    const by = pick(cast.kiosks, who)
    const it = question(cast, by, numbers)
    return it && by
      ? [
          by,
          {
            type: 'answer/give',
            ask: it.id,
            ballot: ballotOf(how % 40),
            marks: fairMarks(it, how),
            tookMs: how % 5 === 0 ? 10 : 9_000,
          },
        ]
      : null
  },
  paper: (cast, numbers) => {
    const { what, how } = numbers
    const it = pick([...cast.world.state.asks.values()].filter(takesPaper), what) ?? ask(cast, what)
    const known = it && pick(batchesOf(cast.world.state, it.id), how)
    if (!it) return null
    const again = known && how % 3 > 0
    const by = how % 7 === 6 ? (phone(cast, how) ?? cast.staff) : cast.staff
    if (again && how % 2) return [by, { type: 'paper/withdraw', ask: it.id, batch: known.id }]
    return [
      by,
      {
        type: 'paper/put',
        ask: it.id,
        batch: again ? known.id : cast.world.id(),
        booth: pick(Object.keys(it.booths), how) ?? 'room',
        counts: Object.fromEntries(it.choices.map((choice, i) => [choice.id, (how + i * what) % 5])),
        people: how % 4 === 0 ? null : 1 + (how % 30),
      },
    ]
  },
  hold: (cast, numbers) => {
    const { who, how } = numbers
    const by = pick(cast.holders, who)
    const it = question(cast, by, numbers)
    return it && by
      ? [by, { type: 'answer/give', ask: it.id, ballot: ballotOf(how % 40), marks: fairMarks(it, how), tookMs: null }]
      : null
  },
  drained: (cast, { who, what }) => {
    const it = ask(cast, what)
    const by = pick(cast.kiosks, who)
    return it && by ? [by, { type: 'kiosk/drained', ask: it.id }] : null
  },
  reason: (cast, numbers) => {
    const { who, how } = numbers
    const by = phone(cast, who)
    const it = question(cast, by, numbers)
    const choice = it && pick(it.choices, how)
    if (!it || !choice || !by) return null
    return [
      by,
      note(cast.world, it.phase, `because ${how}`, {
        kind: 'reason',
        reason: { ask: it.id, choice: choice.id, token: ballotOf(how) },
      }),
    ]
  },
  pair: (cast, { who, what }) => {
    const by = pick(cast.kiosks, who)
    const place = pick(cast.world.state.places.values(), what)?.id
    return by && place ? [cast.staff, { type: 'kiosk/pair', session: by, place }] : null
  },
  hand: (cast, { who, how }) => [
    phone(cast, who) ?? cast.staff,
    how % 2 ? { type: 'hand/raise' } : { type: 'hand/lower', participant: null },
  ],
  attend: (cast, { who, what, how }) => {
    const [by, asked] = [phone(cast, who), pick(questionIds, what)]
    if (!by || !asked) return null
    const known: readonly string[] = questions[asked]
    // One in eight is no answer at all.
    const choices = how % 8 === 7 ? ['nothing'] : [pick(known, how) ?? '']
    return [by, { type: 'attendance/give', question: asked, choices }]
  },
  lower: (cast, { who }) => {
    const id = participant(cast, who)
    return id ? [cast.staff, { type: 'hand/lower', participant: id }] : null
  },
  sit: (cast, { who, what }) => {
    const [by, to] = [phone(cast, who), table(cast, what)]
    return by && to ? [by, { type: 'table/join', table: to }] : null
  },
  assign: (cast, { who, what, how }) => {
    const id = participant(cast, who)
    return id
      ? [
          cast.staff,
          { type: 'table/assign', participant: id, table: how % 5 === 0 ? null : (table(cast, what) ?? null) },
        ]
      : null
  },
  scribe: (cast, { who, how }) => {
    const id = participant(cast, who)
    return id ? [cast.staff, { type: 'table/scribe', participant: id, on: how % 3 > 0 }] : null
  },
  turn: (cast, { who, how }) => {
    const by = pick(cast.hosts, who)
    if (!by) return null
    return [
      by,
      how % 2 ? { type: 'turn/begin', participant: cast.world.id(), back: null, code: '1-2-3' } : { type: 'turn/done' },
    ]
  },
  remove: (cast, { who, how }) => {
    const id = participant(cast, who)
    return id && how % 10 === 0 ? [cast.staff, { type: 'person/remove', participant: id }] : null
  },
  removeSince: (cast, { who, how }) =>
    how % 20 === 0
      ? [cast.staff, { type: 'person/remove-since', since: Math.max(0, cast.world.now - who * 1_000) }]
      : null,
  device: (cast, { who, how }) => {
    const id = pick([...cast.hosts, ...cast.kiosks, cast.screen], who)
    return id && how % 10 === 0 ? [cast.staff, { type: 'device/remove', session: id }] : null
  },
  lock: (cast, { how }) => [cast.staff, { type: 'person/lock', on: how % 4 === 0 }],
} satisfies Record<string, Doer>
