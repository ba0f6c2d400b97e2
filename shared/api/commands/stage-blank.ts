import * as v from 'valibot'
import { envelope, revision } from '../envelope.ts'

/** Calm paper on the screen, or what it showed. */
export const stageBlank = envelope('stage/blank', {
  revision: revision(),
  on: v.boolean(),
})
export type StageBlank = v.InferOutput<typeof stageBlank>
