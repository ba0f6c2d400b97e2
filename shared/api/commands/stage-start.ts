import type * as v from 'valibot'
import { envelope, revision } from '../envelope.ts'

/** Starts the workshop at its first phase. */
export const stageStart = envelope('stage/start', {
  revision: revision(),
})
export type StageStart = v.InferOutput<typeof stageStart>
