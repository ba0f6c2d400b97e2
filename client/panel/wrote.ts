import { patiently } from '../link/patiently.ts'
import { wallsOnShelf, wroteKey } from '../link/wall-shelf.ts'
import { recall } from '../ui/remember.ts'

/** [T4] Sends what an earlier page of this panel wrote, or did on walls, and could not send. */
export async function sendWhatWaits(handle: string): Promise<void> {
  if (wallsOnShelf(handle).size > 0)
    void patiently(() => import('../link/wall.ts')).then((link) => link.sendLeft(handle))
  if (recall(wroteKey(handle)) === null) return
  const { outboxOf } = await patiently(() => import('./wall/outbox.ts'))
  await outboxOf(handle)
}
