import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { acts, copyOf, laidWall, play, sent } from './fixtures.ts'
import { editBounds, replayBounds, scan, writerOf } from './guard.ts'
import { recordsMap } from './record.ts'

const uint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...uint(Math.floor(value / 128))]
const text = (words: string): number[] => [...uint(words.length), ...Buffer.from(words)]
const bytes = (...parts: readonly (number | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flat())
/** One writer, 7, with these structs from clock 0, and no deletion. */
const update = (count: number, ...structs: readonly (number | readonly number[])[]): Uint8Array =>
  bytes(1, uint(count), 7, 0, ...structs, 0)
/** The head of a value under a key of the map. */
const key = (name: string): number[] => [8 | 32, 1, ...text(recordsMap), ...text(name)]
const most = 2 ** 31

test('[F3] every update of an honest device passes, as it is sent and merged after a while without network', () => {
  fc.assert(
    fc.property(fc.array(fc.array(acts, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), (script) => {
      const doc = copyOf(laidWall())
      const before = Y.encodeStateVector(doc)
      const updates = script.flatMap((step) => sent(doc, (map) => step.map((act) => play(map, act))))
      for (const one of updates) expect(scan(one).ok).toBe(true)
      for (const one of updates) expect([doc.clientID, null]).toContain(writerOf(one))
      if (updates.length > 0) expect(scan(Y.mergeUpdates(updates)).ok).toBe(true)
      expect(scan(Y.encodeStateAsUpdate(doc, before), replayBounds).ok).toBe(true)
    }),
  )
})

test('[F3] random bytes are refused or passed, never thrown over', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => typeof scan(noise).ok === 'boolean'))
})

test('[F3] an honest update with bytes changed is refused or passed, and what passes can be read by Yjs', () => {
  const [honest] = sent(copyOf(laidWall()), (map) => map.set('note-1.at', { x: 1, y: 2.5, zone: 'left', level: null }))
  if (!honest) throw new Error('nothing was sent')
  fc.assert(
    fc.property(fc.nat(honest.length - 1), fc.nat(255), (at, byte) => {
      const changed = honest.slice()
      changed[at] = byte
      if (scan(changed).ok) expect(() => Y.decodeUpdate(changed)).not.toThrow()
    }),
    { numRuns: 2000 },
  )
})

const bombs: readonly (readonly [string, Uint8Array])[] = [
  ['a number of structs that no memory holds', update(most, key('a.at'), 1, 126)],
  ['an array of thirty million structs, made before the first is read', update(33_000_000, key('a.at'), 1, 126)],
  ['more writers than one device has', bytes(uint(most), 1, 7, 0)],
  ['two writers', bytes(2, 1, 7, 0, key('a.at'), 1, 126, 1, 8, 0, key('b.at'), 1, 126, 0)],
  ['garbage of any length', update(1, 0, uint(2 ** 52))],
  ['a gap', update(1, 10, uint(5))],
  ['tombstones past all clocks', update(1, 1 | 32, 1, text(recordsMap), text('a.at'), uint(2 ** 52))],
  ['tombstones of no length', update(1, 1 | 32, 1, text(recordsMap), text('a.at'), 0)],
  ['a value that stands to the left of another', update(1, 8 | 64, 7, 0, 1, 126)],
  ['a key without a value', update(1, key('a.at'), 0)],
  ['a billion values under a key', update(1, key('a.at'), uint(1e9), 126)],
  ['an array that says it is long', update(1, key('a.at'), 1, 117, uint(most))],
  ['values nested a thousand deep', update(1, key('a.at'), 1, Array<number[]>(1000).fill([117, 1]).flat(), 126)],
  ['a prototype', update(1, key('a.at'), 1, 118, 1, text('__proto__'), 126)],
  ['a nested type', update(1, 7 | 32, 1, text(recordsMap), text('a.at'), 1)],
  ['a sub-document', update(1, 9 | 32, 1, text(recordsMap), text('a.at'), text('guid'), 118, 0)],
  ['another root than the wall’s', update(1, 8 | 32, 1, text('text'), text('a.at'), 1, 126)],
  ['a list instead of a map', update(1, 8, 1, text(recordsMap), 1, 126)],
  ['a parent by its id', update(1, 8 | 32, 0, 7, 0, text('a.at'), 1, 126)],
  ['a key as long as a book', update(1, key('a'.repeat(5000)), 1, 126)],
  ['deletions of more clients than bytes', bytes(0, uint(most))],
  ['deletions that never end', bytes(0, 1, 7, uint(most), 0, 1)],
  ['a deletion past all clocks', bytes(0, 1, 7, 1, uint(2 ** 40), 1)],
  ['a number without end', bytes(0, Array<number>(60).fill(255))],
  ['bytes after the end', bytes(0, 0, 1)],
  ['more bytes than an edit may have', new Uint8Array(editBounds.bytes + 1)],
  ['nothing at all', bytes()],
]

test.each(bombs)('[F3] %s is refused', (_name, bomb) => {
  expect(scan(bomb).ok).toBe(false)
})

test('[F3] the V2 format, whose run lengths make a handful of bytes into billions of structs, is refused', () => {
  const doc = new Y.Doc()
  doc.getMap(recordsMap).set('note-1.at', { x: 1, y: 1, zone: null, level: null })
  expect(scan(Y.encodeStateAsUpdateV2(doc)).ok).toBe(false)
  const runs = bytes(0, 0, 1, 7, 0, 0, [2, 0, 0], 0, 0, 0, [1, 1], uint(most), 0)
  expect(scan(runs).ok).toBe(false)
})

test('[F3] an update of more deletions than the bounds say is refused: Yjs looks for each of them', () => {
  const ranges = (count: number): Uint8Array =>
    bytes(0, 1, 7, uint(count), ...Array.from({ length: count }, (_, n) => [...uint(2 * n), 1]))
  expect(scan(ranges(32_768)).ok).toBe(true)
  expect(scan(ranges(32_769))).toMatchObject({ ok: false })
})

test('[F3] an update of more structs than the bounds say is refused, though its bytes would fit', () => {
  const doc = new Y.Doc()
  const [one] = sent(doc, (map) => {
    for (let i = 0; i <= 40; i++) map.set(`own-${i}.z`, i)
  })
  expect(scan(one ?? new Uint8Array(), { bytes: 64 * 1024, structs: 41 }).ok).toBe(true)
  expect(scan(one ?? new Uint8Array(), { bytes: 64 * 1024, structs: 40 }).ok).toBe(false)
})
