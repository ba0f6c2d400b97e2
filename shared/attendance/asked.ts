import * as v from 'valibot'
import { id, type MediaId } from '../kernel/ids.ts'
import { type Question, questionIds, workshopKinds } from './question.ts'

/** What a workshop asks on joining; nothing, where it has no such row. Staff choose, and kits carry the choice. */
export const askedSchema = v.strictObject({
  questions: v.pipe(
    v.array(v.picklist(questionIds as [Question, ...Question[]])),
    v.maxLength(questionIds.length),
    v.check((asked) => new Set(asked).size === asked.length, 'each question once'),
  ),
  /** What kind of workshop this is: flows between kinds lead to it. */
  kind: v.nullable(v.picklist(workshopKinds)),
  /** The streets of the priority neighbourhood, as people call them. */
  streets: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(80))), v.maxLength(60)),
  /** A picture of their map. */
  map: v.nullable(id<MediaId>()),
})
export type Asked = v.InferOutput<typeof askedSchema>

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))
const paperCounts = Object.fromEntries(questionIds.map((question) => [question, v.record(v.string(), count)])) as {
  [Q in Question]: v.RecordSchema<v.StringSchema<undefined>, typeof count, undefined>
}

/** How many people answered a question, and how often each answer was given. */
export const counterSchema = v.strictObject({ people: count, counts: v.record(v.string(), count) })
export type Counter = v.InferOutput<typeof counterSchema>

/** Totals that staff counted on paper and typed in: people without a phone, and what they answered to each question. */
export const paperSchema = v.strictObject({ people: count, counts: v.strictObject(paperCounts) })
export type Paper = v.InferOutput<typeof paperSchema>
