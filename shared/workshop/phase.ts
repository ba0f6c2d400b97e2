import * as v from 'valibot'
import { id, type PhaseId, shortId } from '../kernel/ids.ts'
import { textSchema } from '../kernel/text-schema.ts'

const minute = 60_000
const duration = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 * minute))

/** A step of the sequence: an activity with its options, its time, its words. Durations in milliseconds. */
export const phaseSchema = v.strictObject({
  id: shortId<PhaseId>(),
  /** The activity, by the name of its recipe. */
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,30}$/)),
  title: textSchema,
  mode: v.picklist(['plenary', 'tables', 'individual']),
  minMs: duration,
  idealMs: duration,
  instruction: textSchema,
  /** A table may have an instruction of its own (the staff table's question). */
  tableInstructions: v.record(v.pipe(v.string(), v.maxLength(64)), textSchema),
  script: v.strictObject({ facilitator: textSchema, host: textSchema }),
  /** Earlier phases whose matter this one draws on. */
  from: v.pipe(v.array(id<PhaseId>()), v.maxLength(20)),
  /** [T8] Ends by itself when its time is up. */
  auto: v.boolean(),
  /** Read by the recipe alone, through its own schema. */
  options: v.record(v.string(), v.unknown()),
})
export type Phase = v.InferOutput<typeof phaseSchema>
export type PhaseMode = Phase['mode']

/** The sequence: phases in order, with the revision that `plan/*` commands quote. */
export const planSchema = v.strictObject({
  revision: v.pipe(v.number(), v.integer()),
  order: v.array(id<PhaseId>()),
})
export type Plan = v.InferOutput<typeof planSchema>
