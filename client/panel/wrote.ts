import { patiently } from '../link/patiently.ts'
import { recall } from '../ui/remember.ts'

/** Under what a device remembers that it has written by a panel. */
export const wroteKey = (handle: string): string => `wrote.${handle}`

/** [T4] Sends what an earlier page of this panel wrote and could not send. */
export async function sendWhatWaits(handle: string): Promise<void> {
  if (recall(wroteKey(handle)) === null) return
  const { outboxOf } = await patiently(() => import('./wall/outbox.ts'))
  await outboxOf(handle)
}

/** Wipes what this device did on walls and could not save: it was sent out of the workshop. */
export async function forgetWhatWaits(handle: string): Promise<void> {
  if (recall(wroteKey(handle)) === null) return
  const { forgetUnsaved } = await patiently(() => import('../link/wall-shelf.ts'))
  forgetUnsaved(handle)
}
