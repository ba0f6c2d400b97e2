import { preparedOf } from '../activities/registry.ts'
import { type Context, type Decided, type Deciders, no, type TypesOf, unlessStaff, yes } from './deciding.ts'
import { clockOf, move, stageIn } from './enter.ts'
import { runningOf } from './running.ts'
import { type Clock, leftAt, type Stage } from './stage.ts'
import { only, put } from './state.ts'

/** Refuses whoever does not conduct, and a sender who saw another revision: a double tap is harmless. */
function guarded(context: Context, revision: number, then: (stage: Stage) => Decided): Decided {
  const barred = unlessStaff(context)
  if (barred) return barred
  const stage = only(context.state, 'stage')
  return stage.revision === revision ? then(stage) : no('stage/stale', `the stage is at revision ${stage.revision}`)
}

/** A change of the stage alone. */
const change = (stage: Stage, patch: Partial<Stage>): Decided =>
  yes([put('stage', 'it', { ...stage, ...patch, revision: stage.revision + 1 })])

const needsRunning = () => no('stage/not-running', 'no phase is running')

/** Moves to the next phase of the plan, or to the end. */
export function toNextPhase({ state, now }: Pick<Context, 'state' | 'now'>, stage: Stage): Decided {
  const { order } = only(state, 'plan')
  const nextId = order[stage.phase ? order.indexOf(stage.phase) + 1 : 0]
  const next = nextId ? state.phases.get(nextId) : undefined
  const to: Stage = next
    ? stageIn({ state, now }, stage, next, 0, clockOf(state, next.idealMs, now))
    : {
        ...stage,
        revision: stage.revision + 1,
        status: 'ended',
        clock: null,
        endedAt: now,
        spotlight: null,
        rang: false,
        frozen: false,
        attention: null,
      }
  return yes(move(state, stage, to, now))
}

/** Moves to a moment of the running phase; its clock runs on. */
function toMoment({ state, now }: Context, stage: Stage, moment: number): Decided {
  return yes(move(state, stage, { ...stage, moment, revision: stage.revision + 1, frozen: false }, now))
}

export const stageDeciders: Deciders<TypesOf<'stage'>> = {
  'stage/start': (context, { revision }) =>
    guarded(context, revision, (stage) => {
      if (stage.status !== 'lobby') return no('stage/stale', 'the workshop has begun already')
      return only(context.state, 'plan').order.length === 0
        ? no('stage/nothing-there', 'the sequence is empty')
        : toNextPhase(context, stage)
    }),

  'stage/advance': (context, { revision, to }) =>
    guarded(context, revision, (stage) => {
      const running = runningOf(context.state)
      if (!running) return needsRunning()
      const last = stage.moment >= running.recipe.moments.length - 1
      return to === 'moment' && !last ? toMoment(context, stage, stage.moment + 1) : toNextPhase(context, stage)
    }),

  'stage/back': (context, { revision }) =>
    guarded(context, revision, (stage) => {
      const { state, now } = context
      if (stage.status === 'running' && stage.moment > 0) return toMoment(context, stage, stage.moment - 1)
      const { order } = only(state, 'plan')
      const at = stage.status === 'ended' ? order.length : stage.phase ? order.indexOf(stage.phase) : 0
      const before = order[at - 1]
      const phase = before ? state.phases.get(before) : undefined
      if (!phase) return no('stage/nothing-there', 'this is the first phase')
      const last = preparedOf(phase).moments.length - 1
      return yes(move(state, stage, { ...stageIn(context, stage, phase, last, null), endedAt: null }, now))
    }),

  'stage/moment': (context, { revision, moment }) =>
    guarded(context, revision, (stage) => {
      const running = runningOf(context.state)
      if (!running) return needsRunning()
      return moment < running.recipe.moments.length
        ? toMoment(context, stage, moment)
        : no('stage/nothing-there', 'the phase has no such moment')
    }),

  'stage/pause': (context, { revision, paused }) =>
    guarded(context, revision, (stage) => {
      if (!stage.clock) return needsRunning()
      const left = leftAt(stage.clock, context.now)
      const clock: Clock = paused
        ? { ...stage.clock, endsAt: null, leftMs: left }
        : { ...stage.clock, endsAt: context.now + left, leftMs: null }
      return change(stage, { clock })
    }),

  'stage/extend': (context, { revision, ms: life }) =>
    guarded(context, revision, (stage) => {
      if (stage.status !== 'running') return needsRunning()
      const ms = Math.round(life / only(context.state, 'workshop').speed)
      const clock = stage.clock ?? { totalMs: 0, endsAt: context.now, leftMs: null }
      // Time given after the bell counts from now, not from the bell.
      const left = Math.max(0, leftAt(clock, context.now)) + ms
      const kept = Math.max(0, left)
      const totalMs = Math.max(kept, clock.totalMs + ms)
      return change(stage, {
        rang: kept > 0 ? false : stage.rang,
        clock:
          clock.endsAt === null
            ? { totalMs, endsAt: null, leftMs: kept }
            : { totalMs, endsAt: context.now + kept, leftMs: null },
      })
    }),

  'stage/attention': (context, { revision, on }) =>
    guarded(context, revision, (stage) => {
      const lowered =
        on === (stage.attention !== null)
          ? []
          : [...context.state.hands.entries()].map(([key]) => put('hands', key, null))
      return yes([
        put('stage', 'it', {
          ...stage,
          revision: stage.revision + 1,
          attention: on ? (stage.attention ?? context.now) : null,
        }),
        ...lowered,
      ])
    }),

  'stage/blank': (context, { revision, on }) => guarded(context, revision, (stage) => change(stage, { blank: on })),

  'stage/spotlight': (context, { revision, wall }) =>
    guarded(context, revision, (stage) => {
      if (wall !== null && wall !== 'plenary' && !context.state.tables.has(wall))
        return no('table/unknown', 'there is no such table')
      return change(stage, { spotlight: wall, blank: false })
    }),

  'stage/freeze': (context, { revision, on }) => guarded(context, revision, (stage) => change(stage, { frozen: on })),
}
