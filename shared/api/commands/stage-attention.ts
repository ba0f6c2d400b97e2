import * as v from 'valibot'
import { envelope, revision } from '../envelope.ts'

/** "Main levée": every screen shows the hand and writing freezes, or not any more. */
export const stageAttention = envelope('stage/attention', {
  revision: revision(),
  on: v.boolean(),
})
export type StageAttention = v.InferOutput<typeof stageAttention>
