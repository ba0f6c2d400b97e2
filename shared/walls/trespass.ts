import * as Y from 'yjs'
import type { Scanned } from './guard.ts'
import { fieldKey, ledgerFields, splitKey } from './record.ts'
import type { Shadow } from './shadow.ts'

/** The key under which a document holds a value; null when it does not hold it any more, or never did. */
export function keyAt(doc: Y.Doc, client: number, clock: number): string | null {
  if (clock >= Y.getState(doc.store, client)) return null
  const item: unknown = Y.getItem(doc.store, Y.createID(client, clock))
  return item instanceof Y.Item ? item.parentSub : null
}

/**
 * Why an update touches what is the ledger's, seen before it is played; null when it does not, as far as can be seen
 * then. A refusal costs a look here; once it is played it costs a new shadow of the whole wall.
 */
export function trespassOf({ doc, map }: Shadow, { client, structs, deleted }: Scanned): string | null {
  const ledgers = (key: string | null): boolean => {
    const parts = key === null ? null : splitKey(key)
    return parts !== null && ledgerFields.has(parts.field) && map.get(fieldKey(parts.id, 'kind')) === 'note'
  }
  const known = client === null ? 0 : Y.getState(doc.store, client)
  const own = new Map<number, string>()
  for (const { clock, after } of structs) {
    if (clock < known) continue
    const follows = 'key' in after || after.client !== client || after.clock < known ? null : own.get(after.clock)
    const key = 'key' in after ? after.key : (follows ?? keyAt(doc, after.client, after.clock))
    if (key !== null) own.set(clock, key)
    if (ledgers(key)) return `${key} is the ledger's`
  }
  for (const range of deleted) {
    const held = doc.store.clients.get(range.client)
    if (!held || range.clock >= Y.getState(doc.store, range.client)) continue
    for (let at = Y.findIndexSS(held, range.clock); at < held.length; at++) {
      const item = held[at]
      if (!item || item.id.clock >= range.end) break
      if (item instanceof Y.Item && !item.deleted && ledgers(item.parentSub)) return `${item.parentSub} is the ledger's`
    }
  }
  return null
}
