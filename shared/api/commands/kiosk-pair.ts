import type * as v from 'valibot'
import { id, type PlaceId, type SessionId } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** A staff member pairs the kiosk with its place, once. */
export const kioskPair = envelope('kiosk/pair', {
  session: id<SessionId>(),
  place: id<PlaceId>(),
})
export type KioskPair = v.InferOutput<typeof kioskPair>
