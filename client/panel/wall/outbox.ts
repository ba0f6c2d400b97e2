import type { Outbox } from '../../link/outbox.ts'
import { openOutbox } from '../../link/session-outbox.ts'
import { wroteKey } from '../../link/wall-shelf.ts'
import { remember } from '../../ui/remember.ts'

let opened: { readonly handle: string; readonly outbox: Promise<Outbox> } | null = null

/** The one outbox of this panel. From its first use on, the panel opens it by itself: what waits leaves though no wall is open. */
export function outboxOf(handle: string): Promise<Outbox> {
  if (opened?.handle !== handle) opened = { handle, outbox: openOutbox(handle) }
  remember(wroteKey(handle), 'yes')
  return opened.outbox
}
