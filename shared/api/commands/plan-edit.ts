import type * as v from 'valibot'
import { phaseSchema } from '../../workshop/phase.ts'
import { envelope, revision } from '../envelope.ts'

/** Replaces a phase; a begun one accepts words and durations only. */
export const planEdit = envelope('plan/edit', {
  revision: revision(),
  phase: phaseSchema,
})
export type PlanEdit = v.InferOutput<typeof planEdit>
