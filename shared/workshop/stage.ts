import * as v from 'valibot'
import { id, type PhaseId, type TableId } from '../kernel/ids.ts'

/** The time of the running phase, in server milliseconds: it runs towards `endsAt`, or stands with `leftMs`. */
export const clockSchema = v.strictObject({
  totalMs: v.number(),
  endsAt: v.nullable(v.number()),
  leftMs: v.nullable(v.number()),
})
export type Clock = v.InferOutput<typeof clockSchema>

/** Where the workshop is now. One row, under the key `it`. */
export const stageSchema = v.strictObject({
  /** Grows by one with each stage command; commands quote the one they saw, so that a double tap is harmless. */
  revision: v.pipe(v.number(), v.integer()),
  status: v.picklist(['lobby', 'running', 'ended']),
  phase: v.nullable(id<PhaseId>()),
  /** Index in the moments that the phase's recipe declares. */
  moment: v.pipe(v.number(), v.integer(), v.minValue(0)),
  clock: v.nullable(clockSchema),
  /** Each begun phase with the first time it began: slip is told from these. `rtl`: its walls are read from the right. */
  begun: v.array(v.strictObject({ phase: id<PhaseId>(), at: v.number(), rtl: v.exactOptional(v.literal(true)) })),
  startedAt: v.nullable(v.number()),
  endedAt: v.nullable(v.number()),
  /** "Main levée": every screen shows the hand, writing freezes. The time since when, or null. */
  attention: v.nullable(v.number()),
  frozen: v.boolean(),
  blank: v.boolean(),
  /** Lends the screen one table's wall, or the plenary's. */
  spotlight: v.nullable(v.union([v.literal('plenary'), id<TableId>()])),
  /** The clock rang for this phase and nobody moved on yet. */
  rang: v.boolean(),
})
export type Stage = v.InferOutput<typeof stageSchema>

// Apart from the schemas: phones read clocks and never load them.
export { leftAt } from './left-at.ts'
