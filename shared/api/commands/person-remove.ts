import type * as v from 'valibot'
import { id, type ParticipantId } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Sends a device out. */
export const personRemove = envelope('person/remove', {
  participant: id<ParticipantId>(),
})
export type PersonRemove = v.InferOutput<typeof personRemove>
