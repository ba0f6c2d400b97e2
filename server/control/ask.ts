import * as v from 'valibot'

/** What may be asked at the door of a data folder. */
export const askSchema = v.variant('verb', [
  v.strictObject({
    verb: v.literal('backup'),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36_500)),
  }),
  /** The backup follows, unless what the last restore replaced is to come back. */
  v.strictObject({ verb: v.literal('restore'), expired: v.boolean(), undo: v.boolean() }),
  v.strictObject({
    verb: v.literal('link'),
    wish: v.variant('to', [
      v.strictObject({ to: v.literal('centre') }),
      v.strictObject({ to: v.literal('password'), email: v.string() }),
    ]),
  }),
])
export type Ask = v.InferOutput<typeof askSchema>

/** The first line of an answer; what follows a yes are the bytes asked for. */
export const answerSchema = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), said: v.string() }),
  v.strictObject({ ok: v.literal(false), sentence: v.string() }),
])
export type Answer = v.InferOutput<typeof answerSchema>
