import * as v from 'valibot'
import {
  type AskId,
  type ChoiceId,
  type ContributionId,
  id,
  type ParticipantId,
  type PhaseId,
  type SessionId,
  type TableId,
} from '../kernel/ids.ts'
import { textSchema } from '../kernel/text-schema.ts'

const integer = v.pipe(v.number(), v.integer())

/** One thing asked of each choice: an integer between min and max (stickers, a 1–5 score, a −2…+2 feeling). */
export const criterionSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)),
  label: textSchema,
  min: integer,
  max: integer,
  /** Words for the values from min to max, where they have words. */
  points: v.exactOptional(v.array(textSchema)),
})
export type Criterion = v.InferOutput<typeof criterionSchema>

/** What an ask offers; frozen when it opens. A contribution, or a word of the question's own list. */
export const choiceSchema = v.strictObject({
  id: id<ChoiceId>(),
  contribution: v.nullable(id<ContributionId>()),
  label: v.nullable(textSchema),
})
export type Choice = v.InferOutput<typeof choiceSchema>

export const askStatuses = ['open', 'closing', 'closed', 'revealed'] as const
export type AskStatus = (typeof askStatuses)[number]

/** A question with its rules for one phase × round × scope. It has its own life. */
export const askSchema = v.strictObject({
  id: id<AskId>(),
  phase: id<PhaseId>(),
  /** Which of the recipe's asks it is. */
  slot: v.pipe(v.string(), v.regex(/^[a-z-]{1,24}$/)),
  round: v.pipe(integer, v.minValue(1), v.maxValue(9)),
  /** A table, the room, or the room and the places where kiosks stand. */
  scope: v.union([v.literal('room'), v.literal('places'), v.strictObject({ table: id<TableId>() })]),
  title: textSchema,
  choices: v.array(choiceSchema),
  criteria: v.array(criterionSchema),
  /** Most a ballot may spend in all (sum of its marks), or null. */
  budget: v.nullable(integer),
  /** Most stickers on one's own idea; null: no rule. */
  own: v.nullable(integer),
  /** Most choices that one ballot may mark, or null. */
  most: v.nullable(integer),
  /** Ends with its phase, or lives on until staff close it. */
  life: v.picklist(['phase', 'own']),
  /** [S2] The tally may be seen while open, in batches of at least 5 ballots. */
  live: v.boolean(),
  reveal: v.picklist(['totals', 'dots']),
  status: v.picklist(askStatuses),
  openedAt: v.number(),
  /** When draining ends, while closing. */
  drainsUntil: v.nullable(v.number()),
  /** Voters that the rules were fixed for. */
  seats: integer,
  /** Where votes come from: `room` and the places, each with its own life; `undrained` was closed without its kiosks. */
  booths: v.record(v.string(), v.picklist(['open', 'closing', 'closed', 'undrained'])),
  /** [V2] Places where a vote takes a single-use card; elsewhere anyone votes at a kiosk. Fixed as it opens. */
  cards: v.exactOptional(v.array(v.pipe(v.string(), v.maxLength(64)))),
  /** Kiosk sessions that said that every ballot they held has arrived. */
  drained: v.array(id<SessionId>()),
  /** [V2] Seated after it opened, and admitted since. */
  admitted: v.array(id<ParticipantId>()),
})
export type Ask = v.InferOutput<typeof askSchema>

/** The booth of everyone who votes in the room. */
export const roomBooth = 'room'

/** Time given to what is on its way when an ask closes [T4], ms. */
export const drainMs = 5_000

// Apart from the schemas: a phone counts votes again and never loads them.
export { enoughVoters } from './limits.ts'

/** The id of an ask: one for each phase, slot, round and scope. */
export const askId = (phase: string, slot: string, round: number, table: string | null): AskId =>
  `${phase}_${slot}_${round}${table ? `_${table}` : ''}` as AskId
