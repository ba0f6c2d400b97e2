import * as v from 'valibot'
import { id, type PhaseId } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Opens a round of one of the phase's asks, for every scope it has, and freezes its rules and choices. */
export const askOpen = envelope('ask/open', {
  phase: id<PhaseId>(),
  slot: v.pipe(v.string(), v.regex(/^[a-z-]{1,24}$/)),
  round: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
})
export type AskOpen = v.InferOutput<typeof askOpen>
