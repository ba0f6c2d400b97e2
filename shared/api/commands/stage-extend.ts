import * as v from 'valibot'
import { envelope, revision } from '../envelope.ts'

/** Gives time, or takes some away: milliseconds added to the clock, −60 to +60 minutes. */
export const stageExtend = envelope('stage/extend', {
  revision: revision(),
  ms: v.pipe(v.number(), v.integer(), v.minValue(-3_600_000), v.maxValue(3_600_000)),
})
export type StageExtend = v.InferOutput<typeof stageExtend>
