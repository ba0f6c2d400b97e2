import * as v from 'valibot'
import { id, type PlaceId, shortId, type TableId } from '../kernel/ids.ts'
import { textSchema } from '../kernel/text-schema.ts'

/** A sub-group of the room: a colour and a shape, drawn from its index (six marks, then with a number). */
export const tableSchema = v.strictObject({
  id: shortId<TableId>(),
  index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
  /** A name of its own; otherwise that of its shape. */
  name: v.nullable(textSchema),
  /** Staff sit here apart, with a question of their own. */
  staff: v.boolean(),
})
export type Table = v.InferOutput<typeof tableSchema>

/** Where a kiosk stands. */
export const placeSchema = v.strictObject({
  id: id<PlaceId>(),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
})
export type Place = v.InferOutput<typeof placeSchema>
