import * as v from 'valibot'
import { envelope } from '../envelope.ts'

/** Locks the lobby, or opens it. */
export const personLock = envelope('person/lock', {
  on: v.boolean(),
})
export type PersonLock = v.InferOutput<typeof personLock>
