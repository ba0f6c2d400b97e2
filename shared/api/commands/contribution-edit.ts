import * as v from 'valibot'
import { maxText } from '../../contributions/contribution.ts'
import { type ContributionId, id } from '../../kernel/ids.ts'
import { envelope, levelName } from '../envelope.ts'

/** Rewords a contribution, or moves its proposed zone. */
export const contributionEdit = envelope('contribution/edit', {
  contribution: id<ContributionId>(),
  text: v.pipe(v.string(), v.maxLength(maxText)),
  zone: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  level: v.nullable(levelName),
})
export type ContributionEdit = v.InferOutput<typeof contributionEdit>
