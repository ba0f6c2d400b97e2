import * as v from 'valibot'
import { type AskId, type ContributionId, id, type MediaId, type PhaseId, type TableId } from '../kernel/ids.ts'
import { maxText } from './limits.ts'

export const contributionKinds = ['note', 'text', 'drawing', 'photo', 'reason'] as const
export type ContributionKind = (typeof contributionKinds)[number]
export const states = ['pending', 'kept', 'late', 'hidden', 'withdrawn'] as const
export type ContributionState = (typeof states)[number]
export const reaches = ['author', 'table', 'plenary'] as const
export type Reach = (typeof reaches)[number]

// Apart from the schemas: phones count characters and never load them.
export { maxNote, maxText } from './limits.ts'

/** Matter meant to be read. The ledger's row: it owns text, author, state, reach and lineage. */
export const contributionSchema = v.strictObject({
  id: id<ContributionId>(),
  phase: id<PhaseId>(),
  kind: v.picklist(contributionKinds),
  text: v.pipe(v.string(), v.maxLength(maxText)),
  media: v.nullable(id<MediaId>()),
  /** Participant or staff session that wrote it; null once the link is erased. */
  author: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  table: v.nullable(id<TableId>()),
  channel: v.picklist(['phone', 'helper', 'tablet', 'paper']),
  /** A rebound: the idea that this one was born from. */
  parent: v.nullable(id<ContributionId>()),
  /** The idea that this is a copy of, laid on the wall of a later phase so that people can settle its place there. Whatever befalls the idea befalls its copies. */
  copyOf: v.exactOptional(id<ContributionId>()),
  /** Where its author proposes to lay it (a cell, a quadrant, a theme of the wall's template). */
  zone: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  /** Level of the pyramid, for a need. */
  level: v.nullable(v.pipe(v.string(), v.maxLength(24))),
  state: v.picklist(states),
  /** What it was before staff hid it, so that `unhide` gives that back. */
  hiddenFrom: v.nullable(v.picklist(['pending', 'kept', 'late'])),
  reach: v.picklist(reaches),
  /** Kept as this table's choice, or the room's. */
  chosen: v.nullable(v.picklist(['table', 'room'])),
  /** For a reason: the ask and the choice that it speaks of, and the token by which its author withdraws it. */
  reason: v.nullable(
    v.strictObject({
      ask: id<AskId>(),
      choice: v.pipe(v.string(), v.maxLength(64)),
      token: v.pipe(v.string(), v.maxLength(64)),
    }),
  ),
  /** Server time, ms; 0 for a reason, whose time would lead to its ballot. */
  at: v.number(),
})
export type Contribution = v.InferOutput<typeof contributionSchema>
