import * as v from 'valibot'
import { contributionKinds, maxText } from '../../contributions/contribution.ts'
import {
  type AskId,
  type ContributionId,
  id,
  type MediaId,
  type PhaseId,
  randomId,
  type TableId,
} from '../../kernel/ids.ts'
import { envelope, levelName } from '../envelope.ts'

/** Adds a contribution. `phase` is the one its author wrote for: after it, the contribution is late. A host says `helper` for one written on somebody's behalf, and the table. */
export const contributionAdd = envelope('contribution/add', {
  contribution: randomId<ContributionId>(),
  phase: id<PhaseId>(),
  kind: v.picklist(contributionKinds),
  text: v.pipe(v.string(), v.maxLength(maxText)),
  media: v.nullable(randomId<MediaId>()),
  parent: v.nullable(id<ContributionId>()),
  zone: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  level: v.nullable(levelName),
  channel: v.picklist(['phone', 'helper', 'tablet', 'paper']),
  table: v.nullable(id<TableId>()),
  /** For a reason: the ask, the choice, and the token by which its author, whose link is erased, may withdraw it. */
  reason: v.nullable(
    v.strictObject({
      ask: id<AskId>(),
      choice: v.pipe(v.string(), v.maxLength(64)),
      token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
    }),
  ),
})
export type ContributionAdd = v.InferOutput<typeof contributionAdd>
