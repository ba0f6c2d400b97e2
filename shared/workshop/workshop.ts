import * as v from 'valibot'
import { askedSchema } from '../attendance/asked.ts'
import { langs } from '../kernel/text.ts'
import { textSchema } from '../kernel/text-schema.ts'

/** What is known of a workshop as a whole. It has one row, under the key `it`. */
export const workshopSchema = v.strictObject({
  /** The question, as the room reads it. */
  title: textSchema,
  /** "Your participation will serve to…": what power the room is offered (Arnstein; Cerema). */
  promise: textSchema,
  /** The house that invites, shown to residents. */
  centre: v.pipe(v.string(), v.maxLength(120)),
  /** 8 characters without look-alikes, shown in two groups of four. */
  code: v.pipe(v.string(), v.regex(/^[A-Z0-9]{8}$/)),
  lang: v.picklist(langs),
  /** Day and hour as the room reads it, ISO 8601 local, for the lobby and the brief. */
  when: v.nullable(v.pipe(v.string(), v.maxLength(32))),
  /** The hall's Wi-Fi, shown as a QR when given. */
  wifi: v.nullable(
    v.strictObject({ ssid: v.pipe(v.string(), v.maxLength(64)), password: v.pipe(v.string(), v.maxLength(64)) }),
  ),
  /** [D3] Days after the last moment when everything is erased. */
  retentionDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1830)),
  /** The lobby is locked: nobody new comes in. */
  locked: v.boolean(),
  /** What waits for staff before anybody reads it: nothing, pictures, or everything. */
  review: v.picklist(['nothing', 'media', 'everything']),
  /** Whether a newcomer chooses a table or is seated at the emptiest one. */
  seating: v.picklist(['choose', 'given']),
  /** Rehearsed matter is marked and never counts in figures. */
  rehearsal: v.boolean(),
  /** Speed of a rehearsal: 1 is life; durations are divided by it. */
  speed: v.pipe(v.number(), v.minValue(1), v.maxValue(1000)),
  /** What happens next and when, said at the closing and kept public. */
  next: textSchema,
  /** What is asked on joining [S4]; nothing where it is missing. */
  attendance: v.exactOptional(askedSchema),
})
export type Workshop = v.InferOutput<typeof workshopSchema>
