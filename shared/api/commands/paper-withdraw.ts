import type * as v from 'valibot'
import { type AskId, type BatchId, id, randomId } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Staff take a batch of paper stickers back. */
export const paperWithdraw = envelope('paper/withdraw', {
  ask: id<AskId>(),
  batch: randomId<BatchId>(),
})
export type PaperWithdraw = v.InferOutput<typeof paperWithdraw>
