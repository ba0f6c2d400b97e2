import type * as v from 'valibot'
import { type ContributionId, id } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Staff erase a contribution for good, words and picture. */
export const contributionErase = envelope('contribution/erase', {
  contribution: id<ContributionId>(),
})
export type ContributionErase = v.InferOutput<typeof contributionErase>
