import type * as v from 'valibot'
import { id, type SessionId } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Sends out a device of the team: a tablet, a kiosk, a projection, another panel. */
export const deviceRemove = envelope('device/remove', {
  session: id<SessionId>(),
})
export type DeviceRemove = v.InferOutput<typeof deviceRemove>
