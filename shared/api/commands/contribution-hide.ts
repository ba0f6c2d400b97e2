import type * as v from 'valibot'
import { type ContributionId, id } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Staff hide a contribution everywhere at once. */
export const contributionHide = envelope('contribution/hide', {
  contribution: id<ContributionId>(),
})
export type ContributionHide = v.InferOutput<typeof contributionHide>
