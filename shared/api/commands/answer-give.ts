import * as v from 'valibot'
import { marksSchema } from '../../answers/ballot.ts'
import { type AskId, type BallotId, id, randomId } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** A whole ballot; it replaces the one of that id. A kiosk says how long its voter took, which is judged and never stored. */
export const answerGive = envelope('answer/give', {
  ask: id<AskId>(),
  ballot: randomId<BallotId>(),
  marks: marksSchema,
  tookMs: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export type AnswerGive = v.InferOutput<typeof answerGive>
