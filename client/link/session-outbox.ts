import { openBox } from './box-indexed.ts'
import { deliver } from './commands.ts'
import { uploadMedia } from './media.ts'
import { Outbox, type OutboxWorld } from './outbox.ts'
import { doorOf, type OutboxItem, ownerOf } from './outbox-item.ts'
import type { Outcome } from './request.ts'

/** Sends a session's item: its picture first, once, then its command with the picture's id. */
async function deliverItem(
  handle: string,
  item: OutboxItem,
  note: (item: OutboxItem) => Promise<void>,
): Promise<Outcome> {
  let ready = item
  if (ready.media && !ready.media.sent) {
    const sent = await uploadMedia(handle, ready.media)
    if (sent.kind !== 'done') return sent
    ready = { ...ready, tried: true, media: { ...ready.media, sent: (sent.result as { media: string }).media } }
    await note(ready)
  }
  const { command, media } = ready
  return deliver(
    handle,
    media?.sent && command.type === 'contribution/add' ? { ...command, media: media.sent } : command,
  )
}

const pause: OutboxWorld['pause'] = (ms) => {
  let wake = (): void => {}
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  return { over, wake: () => wake() }
}

const sharedBox = openBox()

/** The durable outbox of a session, or of a guest's turn in it: it sends by itself, and again whenever the network returns. */
export async function openOutbox(handle: string, guest: string | null = null): Promise<Outbox> {
  const outbox = new Outbox(ownerOf(handle, guest), {
    box: await sharedBox,
    deliver: (item, note) => deliverItem(handle, item, note),
    pause,
  })
  outbox.run()
  window.addEventListener('online', () => outbox.run())
  return outbox
}

/** Forgets what a session wrote and could not send: whoever signs out leaves no words on a browser that others use. */
export async function forgetOutbox(handle: string): Promise<void> {
  const box = await sharedBox
  for (const { seq } of await box.list(ownerOf(handle, null))) await box.remove(seq)
}

/** What is written at a workshop's door, before a session exists: kept, and sent once `adopt` has given it to a session. */
export async function openDoorOutbox(code: string): Promise<Outbox> {
  const unsent = async (): Promise<Outcome> => ({ kind: 'later', refusal: null })
  const outbox = new Outbox(doorOf(code), { box: await sharedBox, deliver: unsent, pause })
  outbox.stop()
  return outbox
}
