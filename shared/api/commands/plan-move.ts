import * as v from 'valibot'
import { id, type PhaseId } from '../../kernel/ids.ts'
import { envelope, revision } from '../envelope.ts'

/** Moves a phase that has not begun before another, or to the end. */
export const planMove = envelope('plan/move', {
  revision: revision(),
  phase: id<PhaseId>(),
  before: v.nullable(id<PhaseId>()),
})
export type PlanMove = v.InferOutput<typeof planMove>
