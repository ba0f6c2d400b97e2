import type * as v from 'valibot'
import { type ContributionId, id } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Staff keep what waits (pending or late). */
export const contributionAdmit = envelope('contribution/admit', {
  contribution: id<ContributionId>(),
})
export type ContributionAdmit = v.InferOutput<typeof contributionAdmit>
