import { patiently } from '../link/patiently.ts'
import { wroteKey } from '../link/wall-shelf.ts'
import { recall } from '../ui/remember.ts'

/** [T4] Sends what an earlier page of this panel wrote and could not send. */
export async function sendWhatWaits(handle: string): Promise<void> {
  if (recall(wroteKey(handle)) === null) return
  const { outboxOf } = await patiently(() => import('./wall/outbox.ts'))
  await outboxOf(handle)
}
