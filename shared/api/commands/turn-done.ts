import type * as v from 'valibot'
import { envelope } from '../envelope.ts'

/** Ends the turn; the host has the tablet again. */
export const turnDone = envelope('turn/done', {})
export type TurnDone = v.InferOutput<typeof turnDone>
