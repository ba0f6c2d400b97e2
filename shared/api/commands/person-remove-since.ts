import * as v from 'valibot'
import { envelope } from '../envelope.ts'

/** Sends out, at once, everybody who came in by themselves since a moment (server time, ms). */
export const personRemoveSince = envelope('person/remove-since', {
  since: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type PersonRemoveSince = v.InferOutput<typeof personRemoveSince>
