import * as v from 'valibot'
import { type ContributionId, id } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Brings one's own private ideas to the table: one, or all of the phase. */
export const contributionShare = envelope('contribution/share', {
  contribution: v.nullable(id<ContributionId>()),
})
export type ContributionShare = v.InferOutput<typeof contributionShare>
