import type * as v from 'valibot'
import { envelope } from '../envelope.ts'

/** Raises one's hand. */
export const handRaise = envelope('hand/raise', {})
export type HandRaise = v.InferOutput<typeof handRaise>
