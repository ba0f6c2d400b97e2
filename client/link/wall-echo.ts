import * as Y from 'yjs'

/** What an update of ours holds, so that its echo can be recognised: structs up to a clock, and deletions. */
export interface Sent {
  /** Our clock after it; null when it only deletes. */
  readonly clock: number | null
  readonly deletes: readonly { readonly client: number; readonly clock: number; readonly len: number }[]
}

type DeleteSet = Map<number, readonly { readonly clock: number; readonly len: number }[]>

const deletesOf = (update: Uint8Array): DeleteSet => Y.decodeUpdate(update).ds.clients as DeleteSet

/** Reads what an update of ours holds. */
export function sentOf(update: Uint8Array, client: number): Sent {
  const deletes = [...deletesOf(update)].flatMap(([of, ranges]) =>
    ranges.map(({ clock, len }) => ({ client: of, clock, len })),
  )
  return { clock: Y.parseUpdateMeta(update).to.get(client) ?? null, deletes }
}

/** Whether an update heard from the server says that this one of ours is durable: the server echoes what it has stored. */
export function echoes(heard: Uint8Array, client: number, sent: Sent): boolean {
  if (sent.clock !== null) return (Y.parseUpdateMeta(heard).to.get(client) ?? 0) >= sent.clock
  const ranges = deletesOf(heard)
  return sent.deletes.every(({ client: of, clock, len }) =>
    (ranges.get(of) ?? []).some((range) => range.clock <= clock && range.clock + range.len >= clock + len),
  )
}

/** Whether the server's state vector covers this one of ours; it cannot tell of deletions alone. */
export const covers = (stateVector: Uint8Array, client: number, sent: Sent): boolean =>
  sent.clock !== null && (Y.decodeStateVector(stateVector).get(client) ?? 0) >= sent.clock
