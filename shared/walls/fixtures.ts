import fc from 'fast-check'
import * as Y from 'yjs'
import { fieldKey, recordsMap } from './record.ts'

/** What an honest device may do on a wall, as data for properties: act by act, on a few records. */
export type Act =
  | { readonly do: 'move'; readonly id: string; readonly x: number; readonly y: number; readonly zone: string | null }
  | {
      readonly do: 'make'
      readonly id: string
      readonly kind: 'frame' | 'stroke' | 'label'
      readonly points: readonly number[]
    }
  | { readonly do: 'delete'; readonly id: string }
  | { readonly do: 'group'; readonly id: string; readonly group: string | null }

export const noteIds = ['note-1', 'note-2', 'note-3'] as const
const ownIds = ['own-1', 'own-2', 'own-3'] as const
const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true })

/** Moves of notes; makes, deletions and groupings of records of one's own. */
export const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant('move'),
    id: fc.constantFrom(...noteIds),
    x: coordinate,
    y: coordinate,
    zone: fc.constantFrom(null, 'left', 'right'),
  }),
  fc.record({
    do: fc.constant('make'),
    id: fc.constantFrom(...ownIds),
    kind: fc.constantFrom('frame', 'stroke', 'label'),
    points: fc.array(coordinate),
  }),
  fc.record({ do: fc.constant('delete'), id: fc.constantFrom(...ownIds) }),
  fc.record({ do: fc.constant('group'), id: fc.constantFrom(...noteIds), group: fc.constantFrom(null, 'own-1') }),
)

/** A document with three notes that the server's hand laid. */
export function laidWall(): Y.Doc {
  const doc = new Y.Doc()
  const map = doc.getMap(recordsMap)
  doc.transact(() => {
    for (const id of noteIds) {
      map.set(fieldKey(id, 'kind'), 'note')
      map.set(fieldKey(id, 'text'), 'Une cabane pour dormir')
      map.set(fieldKey(id, 'at'), { x: 0, y: 0, zone: null, level: null })
    }
  })
  return doc
}

/** A copy of a document on a device of its own. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** Does something on a document and gives the updates that it sends. */
export function sent(doc: Y.Doc, act: (map: Y.Map<unknown>) => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const heard = (update: Uint8Array): number => updates.push(update)
  doc.on('update', heard)
  doc.transact(() => act(doc.getMap(recordsMap)))
  doc.off('update', heard)
  return updates
}

/** Plays an act as the client does: all of its keys in one transaction. */
export function play(map: Y.Map<unknown>, act: Act): void {
  if (act.do === 'move') map.set(fieldKey(act.id, 'at'), { x: act.x, y: act.y, zone: act.zone, level: null })
  if (act.do === 'group') map.set(fieldKey(act.id, 'group'), act.group)
  if (act.do === 'delete') for (const key of [...map.keys()]) if (key.startsWith(`${act.id}.`)) map.delete(key)
  if (act.do !== 'make') return
  map.set(fieldKey(act.id, 'kind'), act.kind)
  map.set(fieldKey(act.id, 'at'), { x: 1, y: 2, zone: null, level: null })
  if (act.kind === 'stroke') map.set(fieldKey(act.id, 'points'), [...act.points])
  if (act.kind === 'label') map.set(fieldKey(act.id, 'text'), 'Dormir au chaud')
}
