import * as v from 'valibot'
import { id, type PhaseId } from '../../kernel/ids.ts'
import { phaseSchema } from '../../workshop/phase.ts'
import { envelope, revision } from '../envelope.ts'

/** Puts a phase into the sequence before the given one, or at the end. */
export const planInsert = envelope('plan/insert', {
  revision: revision(),
  phase: phaseSchema,
  before: v.nullable(id<PhaseId>()),
})
export type PlanInsert = v.InferOutput<typeof planInsert>
