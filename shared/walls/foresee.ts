import * as decoding from 'lib0/decoding'
import * as v from 'valibot'
import * as Y from 'yjs'
import type { Scanned } from './guard.ts'
import { type Field, fieldKey, fieldNames, fields, ledgerFields, placeFields, splitKey } from './record.ts'
import type { Shadow } from './shadow.ts'

/** The key under which a document holds a value; null when it does not hold it any more, or never did. */
export function keyAt(doc: Y.Doc, client: number, clock: number): string | null {
  if (clock >= Y.getState(doc.store, client)) return null
  const item: unknown = Y.getItem(doc.store, Y.createID(client, clock))
  return item instanceof Y.Item ? item.parentSub : null
}

/** What an update will leave, as far as can be told before it is played. */
interface Outlook {
  /** Fields that get a value, and which, by record. */
  readonly set: Map<string, Map<Field, unknown>>
  /** Keys of the wall whose value it takes away. */
  readonly gone: Set<string>
}

/**
 * Why an update will be refused once it is played (`judge`), seen without playing it; null when that cannot be told. A
 * look costs what the update weighs; an edit that is refused after it was played costs a new shadow of the whole wall,
 * 30 ms for 2,000 notes, which everybody else then waits for.
 */
export function foreseen(shadow: Shadow, { client, structs, deleted }: Scanned): string | null {
  const { doc, map } = shadow
  const outlook: Outlook = { set: new Map(), gone: new Set() }
  const known = client === null ? 0 : Y.getState(doc.store, client)
  const own = new Map<number, string>()
  for (const { clock, after, value } of structs) {
    if (clock < known) continue
    const follows = 'key' in after || after.client !== client || after.clock < known ? null : own.get(after.clock)
    const key = 'key' in after ? after.key : (follows ?? keyAt(doc, after.client, after.clock))
    if (key === null) continue
    own.set(clock, key)
    const parts = splitKey(key)
    if (!parts) return `${key} is not the key of a record's field`
    if (isLedgers(shadow, key)) return `${key} is the ledger's`
    if (value === null || deleted.some((one) => one.client === client && clock >= one.clock && clock < one.end))
      continue
    const said: unknown = decoding.readAny(decoding.createDecoder(value))
    if (!v.is(fields[parts.field], said)) return `${key} cannot hold that value`
    if (parts.field === 'kind' && said === 'note') return `${key} is the ledger's`
    const of = outlook.set.get(parts.id)
    if (of) of.set(parts.field, said)
    else outlook.set.set(parts.id, new Map([[parts.field, said]]))
  }
  for (const range of deleted) {
    const held = doc.store.clients.get(range.client)
    if (!held || range.clock >= Y.getState(doc.store, range.client)) continue
    for (let at = Y.findIndexSS(held, range.clock); at < held.length; at++) {
      const item = held[at]
      if (!item || item.id.clock >= range.end) break
      if (!(item instanceof Y.Item) || item.deleted || item.parentSub === null) continue
      if (isLedgers(shadow, item.parentSub)) return `${item.parentSub} is the ledger's`
      outlook.gone.add(item.parentSub)
    }
  }
  return wrongRecords(map, outlook)
}

const isLedgers = ({ map }: Shadow, key: string): boolean => {
  const parts = splitKey(key)
  return parts !== null && ledgerFields.has(parts.field) && map.get(fieldKey(parts.id, 'kind')) === 'note'
}

/** Records that would have no kind, or move though they are locked; a note that would lie nowhere. */
function wrongRecords(map: Y.Map<unknown>, { set, gone }: Outlook): string | null {
  const stays = (id: string, field: Field): boolean => {
    const key = fieldKey(id, field)
    return set.get(id)?.has(field) || (map.has(key) && !gone.has(key))
  }
  for (const [id, of] of set) {
    if (!stays(id, 'kind')) return `${id} is no record without its kind`
    const locked = fieldKey(id, 'locked')
    const lockStays = map.get(locked) === true && (of.has('locked') ? of.get('locked') === true : !gone.has(locked))
    if (lockStays && placeFields.some((field) => of.has(field))) return `${id} is locked`
  }
  for (const key of gone) {
    const parts = splitKey(key)
    if (parts?.field === 'kind' && !stays(parts.id, 'kind') && fieldNames.some((field) => stays(parts.id, field)))
      return `${parts.id} is no record without its kind`
    if (parts?.field === 'at' && map.get(fieldKey(parts.id, 'kind')) === 'note' && !stays(parts.id, 'at'))
      return `the note ${parts.id} lies somewhere`
  }
  return null
}
