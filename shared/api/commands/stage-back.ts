import type * as v from 'valibot'
import { envelope, revision } from '../envelope.ts'

/** [T7] Shows the phase before again; it reopens no ask whose link was erased. */
export const stageBack = envelope('stage/back', {
  revision: revision(),
})
export type StageBack = v.InferOutput<typeof stageBack>
