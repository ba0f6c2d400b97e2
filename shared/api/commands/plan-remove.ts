import type * as v from 'valibot'
import { id, type PhaseId } from '../../kernel/ids.ts'
import { envelope, revision } from '../envelope.ts'

/** Takes a phase that has not begun out of the sequence. */
export const planRemove = envelope('plan/remove', {
  revision: revision(),
  phase: id<PhaseId>(),
})
export type PlanRemove = v.InferOutput<typeof planRemove>
