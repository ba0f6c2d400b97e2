import * as v from 'valibot'
import { type AskId, type BatchId, id, randomId } from '../kernel/ids.ts'
import type { Ask, Criterion } from './ask.ts'

/** Most stickers that one batch may give a choice, and most people behind it. */
const most = 9_999
/** Most batches of one ask. */
export const mostBatches = 50

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))

/** What staff say of a batch: for a place or the room, stickers by choice, and how many people placed them where that is known. */
export const batchFields = {
  ask: id<AskId>(),
  batch: randomId<BatchId>(),
  booth: v.pipe(v.string(), v.maxLength(64)),
  counts: v.record(v.pipe(v.string(), v.maxLength(96)), count),
  people: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))),
}

/** Batch stickers that staff counted and typed in together. */
export const batchSchema = v.strictObject({
  id: randomId<BatchId>(),
  ask: id<AskId>(),
  booth: v.string(),
  counts: v.record(v.string(), count),
  people: v.nullable(v.number()),
  /** 1 for the first batch of its ask: the order in which they were begun. */
  number: v.number(),
})
export type Batch = v.InferOutput<typeof batchSchema>

/** Key of a batch's row. */
export const batchKey = (ask: string, batch: string): string => `${ask}:${batch}`

/** What paper needs to know of an ask, or of a view of one. */
export interface StickerRules {
  readonly criteria: readonly Criterion[]
  readonly budget: number | null
}

/** Whether an ask can be answered by stickers on paper: one criterion counted from nothing, in the room or at places. */
export const takesPaper = ({ criteria, budget, scope }: StickerRules & Pick<Ask, 'scope'>): boolean =>
  budget !== null && criteria.length === 1 && criteria[0]?.min === 0 && typeof scope !== 'object'

/** The fewest people who can have placed these stickers under the ask's rules. */
export function fewestPeople({ criteria, budget }: StickerRules, counts: Readonly<Record<string, number>>): number {
  const all = Object.values(counts)
  const sum = all.reduce((a, b) => a + b, 0)
  return Math.max(
    Math.ceil(sum / Math.max(1, budget ?? sum)),
    ...all.map((n) => Math.ceil(n / Math.max(1, criteria[0]?.max ?? 1))),
  )
}
