import { activityOf } from '../activities/registry.ts'
import type { PhaseId } from '../kernel/ids.ts'
import { type Context, type Decided, type Deciders, no, type TypesOf, unlessStaff, yes } from './deciding.ts'
import type { Phase, Plan } from './phase.ts'
import { only, put } from './state.ts'

function guarded(context: Context, revision: number, then: (plan: Plan) => Decided): Decided {
  const barred = unlessStaff(context)
  if (barred) return barred
  const plan = only(context.state, 'plan')
  return plan.revision === revision ? then(plan) : no('plan/stale', `the plan is at revision ${plan.revision}`)
}

const begun = ({ state }: Context, phase: string): boolean => only(state, 'stage').begun.some((b) => b.phase === phase)

/** The phase with its options completed by its recipe, or the refusal. */
function readable(phase: Phase, then: (phase: Phase) => Decided): Decided {
  const activity = activityOf(phase.kind)
  if (!activity) return no('plan/options', `there is no activity ${phase.kind}`)
  const read = activity.prepare(phase.options)
  return read.ok ? then({ ...phase, options: read.value.options }) : no('plan/options', read.error)
}

const without = (order: readonly PhaseId[], phase: PhaseId): PhaseId[] => order.filter((id) => id !== phase)

function insertBefore(order: readonly PhaseId[], phase: PhaseId, before: PhaseId | null): PhaseId[] {
  const at = before === null ? -1 : order.indexOf(before)
  return at < 0 ? [...order, phase] : [...order.slice(0, at), phase, ...order.slice(at)]
}

/** A new order with its revision; refused when a phase to come would stand before one that has begun. */
function reorder(context: Context, plan: Plan, order: PhaseId[]): Decided {
  const lastBegun = order.findLastIndex((id) => begun(context, id))
  if (order.slice(0, Math.max(0, lastBegun)).some((id) => !begun(context, id)))
    return no('plan/begun', 'a phase to come cannot stand before one that has begun')
  return yes([put('plan', 'it', { revision: plan.revision + 1, order })])
}

/** What a begun phase no longer accepts to change: only words and durations are left. */
const frozenPart = ({ kind, mode, from, auto, options }: Phase): string =>
  JSON.stringify([kind, mode, from, auto, options])

export const planDeciders: Deciders<TypesOf<'plan'>> = {
  'plan/insert': (context, { revision, phase, before }) =>
    guarded(context, revision, (plan) => {
      if (context.state.phases.has(phase.id)) return no('bad-request', 'a phase has this id already')
      return readable(phase, (row) => {
        const order = reorder(context, plan, insertBefore(plan.order, row.id, before))
        return order.ok ? yes([put('phases', row.id, row), ...order.value.events]) : order
      })
    }),

  'plan/edit': (context, { revision, phase }) =>
    guarded(context, revision, (plan) => {
      const now = context.state.phases.get(phase.id)
      if (!now) return no('phase/unknown', 'there is no such phase')
      return readable(phase, (row) => {
        if (begun(context, row.id) && frozenPart(row) !== frozenPart(now))
          return no('plan/begun', 'a begun phase accepts words and durations only')
        return yes([put('phases', row.id, row), put('plan', 'it', { ...plan, revision: plan.revision + 1 })])
      })
    }),

  'plan/move': (context, { revision, phase, before }) =>
    guarded(context, revision, (plan) => {
      if (!plan.order.includes(phase)) return no('phase/unknown', 'there is no such phase')
      if (begun(context, phase)) return no('plan/begun', 'this phase has begun')
      return reorder(context, plan, insertBefore(without(plan.order, phase), phase, before))
    }),

  'plan/remove': (context, { revision, phase }) =>
    guarded(context, revision, (plan) => {
      if (!plan.order.includes(phase)) return no('phase/unknown', 'there is no such phase')
      if (begun(context, phase)) return no('plan/begun', 'this phase has begun')
      return yes([
        put('phases', phase, null),
        put('plan', 'it', { revision: plan.revision + 1, order: without(plan.order, phase) }),
      ])
    }),
}
