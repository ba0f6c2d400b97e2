import type { RefusalCode } from '../../shared/api/refusals.ts'
import type { WireCommand } from './commands.ts'

/** A picture that travels ahead of its command. */
export interface OutboxMedia {
  readonly type: string
  /** Base64. */
  readonly data: string
  /** The server's id for it, once it has arrived. */
  readonly sent: string | null
}

/** Something that waits to be sent. Its command keeps its id until an answer comes: that is what makes it count once. */
export interface OutboxItem {
  /** Order of sending, given by the box. */
  readonly seq: number
  /** Whose it is: what `ownerOf` gives; before there is a session, what `doorOf` gives. */
  readonly owner: string
  readonly command: WireCommand
  readonly media: OutboxMedia | null
  /** A later item of the same key replaces this one as long as nobody may have heard of it (a ballot given again). */
  readonly key: string | null
  /** It has been sent at least once. */
  readonly tried: boolean
  /** The server said no: it stays here with its words until its author has seen it. */
  readonly refused: RefusalCode | null
}

/** Who owns what is written at the door of a workshop, before a session exists. */
export const doorOf = (code: string): string => `door:${code}`

/**
 * Who owns what is written in a session: whoever holds the device, or on a shared tablet the person whose turn it is. So
 * nobody reads, or sends under another name, what somebody before them could not send.
 */
export const ownerOf = (handle: string, guest: string | null): string => (guest ? `${handle}.${guest}` : handle)

/** What an outbox still has to send: what was refused stays, and is not sent. */
export const stillToSend = (items: readonly OutboxItem[]): readonly OutboxItem[] =>
  items.filter((item) => item.refused === null)

/** Where items live. A durable box, shared by all tabs of a device. */
export interface Box {
  /** Keeps an item and gives it its order. Resolves once it is durable. */
  add(item: Omit<OutboxItem, 'seq'>): Promise<OutboxItem>
  /** An owner's items in order. */
  list(owner: string): Promise<OutboxItem[]>
  /** Rewrites an item if it is still there. */
  put(item: OutboxItem): Promise<void>
  remove(seq: number): Promise<void>
}
