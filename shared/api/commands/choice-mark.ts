import * as v from 'valibot'
import { type ContributionId, id } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Keeps an idea as the table's or the room's choice, or no more; a kept one is seen by all. */
export const choiceMark = envelope('choice/mark', {
  contribution: id<ContributionId>(),
  chosen: v.nullable(v.picklist(['table', 'room'])),
})
export type ChoiceMark = v.InferOutput<typeof choiceMark>
