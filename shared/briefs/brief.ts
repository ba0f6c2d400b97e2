import * as v from 'valibot'
import { type ContributionId, id, type WorkshopId } from '../kernel/ids.ts'
import { langs, textSchema } from '../kernel/text.ts'

const line = v.pipe(v.string(), v.maxLength(160))
const paragraph = v.pipe(v.string(), v.maxLength(2000))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** Where an invention has got to: being written, studied, tried, taken up elsewhere, or set aside. */
export const briefStatuses = ['draft', 'study', 'trial', 'adopted', 'aside'] as const
export type BriefStatus = (typeof briefStatuses)[number]

/** What staff write. Everything comes pre-filled where the workshop knows it. */
export const briefWords = v.strictObject({
  status: v.picklist(briefStatuses),
  lang: v.picklist(langs),
  title: line,
  /** The invention in one sentence. */
  summary: paragraph,
  question: paragraph,
  forWhom: paragraph,
  needs: paragraph,
  moments: paragraph,
  /** Steps of how it works, in order. */
  howItWorks: v.pipe(v.array(paragraph), v.maxLength(12)),
  notThis: paragraph,
  toVerify: paragraph,
  carrier: paragraph,
  nextStep: paragraph,
  /** When, as it will be read. */
  date: line,
  decision: paragraph,
})
export type BriefWords = v.InferOutput<typeof briefWords>

/** Its place among the ideas that a table scored: each from 0 (little) to 1 (much) on both axes. */
export const placingSchema = v.strictObject({
  x: textSchema,
  y: textSchema,
  points: v.array(v.strictObject({ x: part, y: part, it: v.boolean() })),
  voters: count,
  /** Voters who scored it above the middle on each axis. */
  easy: count,
  priority: count,
  /** Only with enough voters. */
  verdict: v.nullable(v.picklist(['discuss', 'camps'])),
})
export type Placing = v.InferOutput<typeof placingSchema>

/** What a revealed vote gave it. `name` is null for those who voted in the room. */
export const votedSchema = v.strictObject({
  stickers: count,
  total: count,
  rank: count,
  among: count,
  voters: count,
  places: v.array(v.strictObject({ name: v.nullable(v.string()), stickers: count })),
})
export type Voted = v.InferOutput<typeof votedSchema>

/** A note that led to it: its words, and where in the workshop they were written. Never by whom. */
export const traceSchema = v.strictObject({
  kind: v.picklist(['moment', 'need', 'origin', 'idea', 'rebound']),
  text: v.string(),
  phase: textSchema,
  /** The step or the zone where it lay. */
  where: v.nullable(textSchema),
})
export type Trace = v.InferOutput<typeof traceSchema>

/** What the workshop says, and nobody edits: the evidence. */
export const briefEvidence = v.strictObject({
  centre: v.string(),
  when: v.nullable(v.string()),
  /** The idea as it was written. */
  note: v.string(),
  /** The table that it comes from: its mark, or a name of its own. */
  table: v.nullable(v.strictObject({ index: count, name: v.nullable(textSchema) })),
  chosen: v.nullable(v.picklist(['table', 'room'])),
  placing: v.nullable(placingSchema),
  voted: v.nullable(votedSchema),
  provenance: v.array(traceSchema),
})
export type BriefEvidence = v.InferOutput<typeof briefEvidence>

/** The picture of the wall that goes with it. */
const pictureSchema = v.strictObject({
  type: v.picklist(['image/png', 'image/jpeg']),
  width: count,
  height: count,
})

/** The sheet of one invention, with what led to it. */
export const briefSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  workshop: id<WorkshopId>(),
  contribution: id<ContributionId>(),
  /** Grows by one with each saving; a saving quotes the one it saw. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  words: briefWords,
  evidence: briefEvidence,
  picture: v.nullable(pictureSchema),
})
export type Brief = v.InferOutput<typeof briefSchema>
