import * as v from 'valibot'
import { type ContributionId, id } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Takes back one's own contribution; a reason is taken back with its token. */
export const contributionWithdraw = envelope('contribution/withdraw', {
  contribution: id<ContributionId>(),
  token: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/))),
})
export type ContributionWithdraw = v.InferOutput<typeof contributionWithdraw>
