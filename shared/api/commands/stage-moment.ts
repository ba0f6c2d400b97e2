import * as v from 'valibot'
import { envelope, revision } from '../envelope.ts'

/** Goes to a moment of the running phase, by index. */
export const stageMoment = envelope('stage/moment', {
  revision: revision(),
  moment: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
})
export type StageMoment = v.InferOutput<typeof stageMoment>
