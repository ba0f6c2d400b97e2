import type * as v from 'valibot'
import { type ContributionId, id } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Staff give back what they hid. */
export const contributionUnhide = envelope('contribution/unhide', {
  contribution: id<ContributionId>(),
})
export type ContributionUnhide = v.InferOutput<typeof contributionUnhide>
