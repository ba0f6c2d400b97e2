import type * as v from 'valibot'
import { type AskId, id } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** The kiosk says that every ballot it held has arrived. */
export const kioskDrained = envelope('kiosk/drained', {
  ask: id<AskId>(),
})
export type KioskDrained = v.InferOutput<typeof kioskDrained>
