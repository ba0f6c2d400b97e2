import * as v from 'valibot'
import { type AskId, id } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Closes an ask after a drain of 5 s, or one of its booths; `force` closes a place whose kiosks did not say `drained`. */
export const askClose = envelope('ask/close', {
  ask: id<AskId>(),
  booth: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  force: v.boolean(),
})
export type AskClose = v.InferOutput<typeof askClose>
