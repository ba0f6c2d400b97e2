import * as v from 'valibot'
import { id, type ParticipantId } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Staff make a participant the scribe of their table, or no more. */
export const tableScribe = envelope('table/scribe', {
  participant: id<ParticipantId>(),
  on: v.boolean(),
})
export type TableScribe = v.InferOutput<typeof tableScribe>
