import * as v from 'valibot'
import { type ParticipantId, randomId } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Seats a participant at a shared tablet for one turn: a new one, or one who comes back with animal, number and picture code. */
export const turnBegin = envelope('turn/begin', {
  participant: randomId<ParticipantId>(),
  back: v.nullable(
    v.strictObject({
      animal: v.pipe(v.string(), v.maxLength(24)),
      number: v.pipe(v.number(), v.integer(), v.minValue(1)),
      code: v.pipe(v.string(), v.regex(/^[0-9]-[0-9]-[0-9]$/)),
    }),
  ),
  code: v.nullable(v.pipe(v.string(), v.regex(/^[0-9]-[0-9]-[0-9]$/))),
})
export type TurnBegin = v.InferOutput<typeof turnBegin>
