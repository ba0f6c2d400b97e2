import * as v from 'valibot'
import { maxText } from '../../contributions/contribution.ts'
import { type ContributionId, id } from '../../kernel/ids.ts'
import { envelope, levelName } from '../envelope.ts'

/** Rewords a contribution, or moves its proposed zone; a zone or level that is not named stays. */
export const contributionEdit = envelope('contribution/edit', {
  contribution: id<ContributionId>(),
  text: v.pipe(v.string(), v.maxLength(maxText)),
  zone: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64)))),
  level: v.optional(v.nullable(levelName)),
})
export type ContributionEdit = v.InferOutput<typeof contributionEdit>
