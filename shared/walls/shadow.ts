import * as Y from 'yjs'
import { assert } from '../kernel/assert.ts'
import { recordsMap } from './record.ts'

/** A wall's document on which edits are rehearsed before they touch the live one. */
export interface Shadow {
  readonly doc: Y.Doc
  readonly map: Y.Map<unknown>
  /** How many records lie on it. */
  records: number
  /** A refused edit has touched it: it must be made anew before it is used again. */
  spoilt: boolean
}

/** What one transaction changed. */
export interface Change {
  /** The same as one Yjs V1 update, free of what was known before; null when nothing changed. */
  readonly update: Uint8Array | null
  readonly keys: ReadonlySet<string>
  /** The value of a key before; undefined when it had none. */
  was(key: string): unknown
}

/** A document from its updates in order; throws when one of them cannot be read or misses what it builds on. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  assert(isWhole(doc), 'a wall whose log has a gap')
  return doc
}

/** A shadow from updates in order. */
export function shadowOf(updates: readonly Uint8Array[]): Shadow {
  const doc = documentOf(updates)
  const map = doc.getMap<unknown>(recordsMap)
  let records = 0
  for (const key of map.keys()) if (key.endsWith('.kind')) records++
  return { doc, map, records, spoilt: false }
}

/** Whether nothing waits for an update that is missing. */
export const isWhole = (doc: Y.Doc): boolean => doc.store.pendingStructs === null && doc.store.pendingDs === null

/** Does something to a shadow and says what it changed. */
export function changeOf(shadow: Shadow, act: () => void): Change {
  const before = new Map<string, unknown>()
  let keys: ReadonlySet<string> = new Set()
  let update: Uint8Array | null = null
  const seen = (event: Y.YMapEvent<unknown>): void => {
    keys = event.keysChanged
    for (const [key, { oldValue }] of event.keys) before.set(key, oldValue)
  }
  const written = (bytes: Uint8Array): void => {
    update = bytes
  }
  shadow.map.observe(seen)
  shadow.doc.on('update', written)
  try {
    act()
  } finally {
    shadow.map.unobserve(seen)
    shadow.doc.off('update', written)
  }
  return { update, keys, was: (key) => (before.has(key) ? before.get(key) : shadow.map.get(key)) }
}
