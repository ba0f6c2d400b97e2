import * as v from 'valibot'
import { envelope, revision } from '../envelope.ts'

/** Freezes writing on phones, or lets it go on. */
export const stageFreeze = envelope('stage/freeze', {
  revision: revision(),
  on: v.boolean(),
})
export type StageFreeze = v.InferOutput<typeof stageFreeze>
