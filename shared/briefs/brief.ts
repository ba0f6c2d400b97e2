import * as v from 'valibot'
import type { From } from '../answers/from.ts'
import { type ContributionId, id, type WorkshopId } from '../kernel/ids.ts'
import { langs, type Text } from '../kernel/text.ts'

const line = v.pipe(v.string(), v.maxLength(160))
const paragraph = v.pipe(v.string(), v.maxLength(2000))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

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

/** The picture of the wall that goes with it. */
const pictureSchema = v.strictObject({ type: v.picklist(['image/png', 'image/jpeg']), width: count, height: count })

/** What is kept of a brief: staff's words and its picture. What the workshop says is read from the workshop each time. */
export const storedBriefSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  workshop: id<WorkshopId>(),
  contribution: id<ContributionId>(),
  /** Grows by one with each saving; a saving quotes the one it saw. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  words: briefWords,
  picture: v.nullable(pictureSchema),
})
export type StoredBrief = v.InferOutput<typeof storedBriefSchema>

/** Its place among the ideas that a table scored: each from 0 (little) to 1 (much) on both axes. */
export interface Placing {
  readonly x: Text
  readonly y: Text
  readonly points: readonly { readonly x: number; readonly y: number; readonly it: boolean }[]
  readonly voters: number
  /** Voters who scored it above the middle on each axis. */
  readonly easy: number
  readonly priority: number
  /** Only with enough voters. */
  readonly verdict: 'discuss' | 'camps' | null
}

/** What a revealed vote gave it, split as finely as may be told. `name` is null for those who voted in the room. */
export interface Voted {
  readonly stickers: number
  readonly total: number
  readonly rank: number
  readonly among: number
  readonly voters: number
  readonly places: readonly {
    readonly from: readonly From[]
    readonly stickers: number
  }[]
}

/** A note that led to it: its words, and where in the workshop they were written. Never by whom. */
export interface Trace {
  readonly kind: 'moment' | 'need' | 'origin' | 'idea' | 'rebound'
  readonly text: string
  readonly phase: Text
  /** The step or the zone where it lay. */
  readonly where: Text | null
}

/** What the workshop says, and nobody edits. */
export interface BriefEvidence {
  readonly centre: string
  readonly when: string | null
  /** The idea as it was written; empty once it may no longer be told. */
  readonly note: string
  /** The table that it comes from: its mark, or a name of its own. */
  readonly table: { readonly index: number; readonly name: Text | null } | null
  readonly chosen: 'table' | 'room' | null
  readonly placing: Placing | null
  /** The quadrant where the table settled it. */
  readonly settled: Text | null
  readonly voted: Voted | null
  readonly provenance: readonly Trace[]
}

/** The sheet of one invention, with what led to it. */
export interface Brief extends StoredBrief {
  readonly evidence: BriefEvidence
}
