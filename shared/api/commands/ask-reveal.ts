import type * as v from 'valibot'
import { type AskId, id } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Shows the tally of a closed ask. */
export const askReveal = envelope('ask/reveal', {
  ask: id<AskId>(),
})
export type AskReveal = v.InferOutput<typeof askReveal>
