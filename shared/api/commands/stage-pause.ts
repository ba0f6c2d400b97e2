import * as v from 'valibot'
import { envelope, revision } from '../envelope.ts'

/** Stops the clock, or lets it run again. */
export const stagePause = envelope('stage/pause', {
  revision: revision(),
  paused: v.boolean(),
})
export type StagePause = v.InferOutput<typeof stagePause>
