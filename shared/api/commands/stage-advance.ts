import * as v from 'valibot'
import { envelope, revision } from '../envelope.ts'

/** Moves to the next moment's end: `to` says whether the next moment or the next phase was meant; past the last phase the workshop ends. */
export const stageAdvance = envelope('stage/advance', {
  revision: revision(),
  to: v.picklist(['moment', 'phase']),
})
export type StageAdvance = v.InferOutput<typeof stageAdvance>
