import * as v from 'valibot'
import { id, type ParticipantId } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Lowers one's hand; staff may lower somebody's. */
export const handLower = envelope('hand/lower', {
  participant: v.nullable(id<ParticipantId>()),
})
export type HandLower = v.InferOutput<typeof handLower>
