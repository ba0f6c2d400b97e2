import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { fieldKey, recordsMap } from '../../../shared/walls/record.ts'
import type { Hall } from '../hall.ts'
import { invited } from '../houses.ts'
import { openFilled, openWall } from '../lines.ts'
import { get } from '../people.ts'
import { type Family, held, type Script } from '../script.ts'
import { deletions, entry, numbers, structs, updateOf } from '../yjs.ts'

const wall = 'ideas_t2'
const refused = 4409
const client = (): number => Math.floor(Math.random() * 2 ** 31)

/** A script that sends updates through the host's valid session, each on a line of its own; none may be taken. */
const bomb = (
  name: string,
  tries: string,
  stops: string,
  bombs: (hall: Hall, doc: Y.Doc) => readonly (readonly [what: string, update: Uint8Array])[],
  codes: readonly number[] = [refused],
): Script => ({
  name,
  tries,
  stops,
  async run(hall) {
    // A session of its own: whoever is refused again and again has to wait.
    const tablet = await invited(hall.staff, hall.workshop, 'host', { table: 't2' })
    const filled = await openFilled(tablet, wall)
    filled.end()
    const { doc } = filled
    for (const [what, update] of bombs(hall, doc)) {
      const line = await openWall(tablet, wall)
      const began = performance.now()
      const how = await line.edit(update)
      const ms = performance.now() - began
      line.end()
      held(how !== 'echoed', `${what} was taken`)
      held(typeof how === 'number' && codes.includes(how), `${what} was met with ${how}`)
      held(ms < 1_500, `${what} kept the server for ${Math.round(ms)} ms`)
    }
    held((await get(tablet, `/walls/${wall}/state`)).status === 200, 'the wall cannot be read any more')
  },
})

const nested = (make: (records: Y.Map<unknown>) => void): Uint8Array => updateOf(new Y.Doc(), make)

/** A struct of that kind, of billions of units. */
const lengthOf = (kind: number) => (to: encoding.Encoder) => {
  encoding.writeUint8(to, kind)
  encoding.writeVarUint(to, 2 ** 31)
}

/** The records as a list instead of a map. */
function listOf(): Uint8Array {
  const doc = new Y.Doc()
  doc.getArray(recordsMap).push([1])
  return Y.encodeStateAsUpdate(doc)
}
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) })

export const bombs: Family = {
  name: 'Yjs bombs through a host’s session',
  scripts: [
    bomb(
      'yjs-nested-types',
      'Puts maps, lists, texts, XML and sub-documents inside the records, and objects nested a thousand deep',
      'Updates are read byte by byte before Yjs sees them: plain values under keys of the one map, three levels deep [F3]',
      () => [
        ['a map', nested((records) => records.set('a.text', new Y.Map()))],
        ['a list', nested((records) => records.set('a.points', new Y.Array()))],
        ['a text', nested((records) => records.set('a.text', new Y.Text('x')))],
        ['XML', nested((records) => records.set('a.text', new Y.XmlElement('script')))],
        ['a sub-document', nested((records) => records.set('a.text', new Y.Doc()))],
        ['bytes', nested((records) => records.set('a.text', new Uint8Array(10)))],
        ['another map', updateOf(new Y.Doc(), (records) => records.doc?.getMap('others').set('a.kind', 'frame'))],
        ['a list of that name', listOf()],
        ['a deep object', nested((records) => records.set('a.at', deep(1_000)))],
      ],
    ),
    bomb(
      'yjs-huge-counts',
      'Claims billions of structs, values, deletions and lengths in a few bytes',
      'Every count and length is held against the bytes that are left before anything is made of it [F3]',
      () => [
        ['2^31 structs', numbers(1, 2 ** 31, 1, 0)],
        ['2^53 structs', numbers(1, Number.MAX_SAFE_INTEGER, 1, 0)],
        ['2^31 writers', numbers(2 ** 31)],
        ['an endless number', new Uint8Array(64).fill(0xff)],
        ['2^31 deleters', numbers(0, 2 ** 31)],
        [
          '2^31 values',
          structs(client(), 0, 1, (to) => {
            encoding.writeUint8(to, 8 | 32)
            encoding.writeVarUint(to, 1)
            encoding.writeVarString(to, recordsMap)
            encoding.writeVarString(to, 'a.kind')
            encoding.writeVarUint(to, 2 ** 31)
          }),
        ],
        [
          'a list that says 2^31',
          structs(client(), 0, 1, (to) => {
            encoding.writeUint8(to, 8 | 32)
            encoding.writeVarUint(to, 1)
            encoding.writeVarString(to, recordsMap)
            encoding.writeVarString(to, 'a.points')
            encoding.writeVarUint(to, 1)
            encoding.writeUint8(to, 117)
            encoding.writeVarUint(to, 2 ** 31)
          }),
        ],
      ],
    ),
    bomb(
      'yjs-twenty-bytes',
      'Sends the twenty bytes that block a Yjs server for seconds: garbage, skips and tombstones of billions of units',
      'Garbage and skips are no part of what walls’ clients write; a tombstone has a million units at most, and must be followed by nothing missing [F3]',
      () => [
        ['garbage', structs(client(), 0, 1, lengthOf(0))],
        ['a skip', structs(client(), 0, 1, lengthOf(10))],
        [
          'a tombstone',
          structs(client(), 0, 1, (to) => {
            encoding.writeUint8(to, 1 | 32)
            encoding.writeVarUint(to, 1)
            encoding.writeVarString(to, recordsMap)
            encoding.writeVarString(to, 'a.kind')
            encoding.writeVarUint(to, 2 ** 31)
          }),
        ],
        ['a deletion of all time', deletions([[client(), 0, 0xffff_ffff]])],
      ],
    ),
    bomb(
      'yjs-missing-dependencies',
      'Builds on clients, clocks and deletions that the wall does not hold, so that Yjs would keep them waiting for ever',
      'An edit that builds on anything that is not there is refused before it is played, and never kept pending [F3]',
      () => [
        ['a gap', structs(client(), 100, 1, (to) => entry(to, 'a.kind', 'frame'))],
        [
          'an unknown origin',
          structs(client(), 0, 1, (to) => {
            encoding.writeUint8(to, 8 | 128)
            encoding.writeVarUint(to, client())
            encoding.writeVarUint(to, 7)
            encoding.writeVarUint(to, 1)
            encoding.writeAny(to, 'frame')
          }),
        ],
        [
          'an unknown parent',
          structs(client(), 0, 1, (to) => {
            encoding.writeUint8(to, 8 | 32)
            encoding.writeVarUint(to, 0)
            encoding.writeVarUint(to, client())
            encoding.writeVarUint(to, 0)
            encoding.writeVarString(to, 'a.kind')
            encoding.writeVarUint(to, 1)
            encoding.writeAny(to, 'frame')
          }),
        ],
        ['a deletion of what is not there', deletions([[client(), 0, 5]])],
      ],
    ),
    bomb(
      'yjs-v2-and-noise',
      'Sends updates of the V2 format, cut short, with bytes after the end, and ten thousand random ones',
      'Only V1 is read, whole, with nothing after its deletions [F3]',
      () => {
        const doc = new Y.Doc()
        const good = updateOf(doc, (records) => records.set('a.kind', 'frame'))
        const noise = Array.from({ length: 12 }, (_, n) => {
          const bytes = new Uint8Array(20 + n * 40)
          for (let at = 0; at < bytes.length; at++) bytes[at] = Math.floor(Math.random() * 256)
          bytes[0] = 2 + ((bytes[0] ?? 0) % 250)
          return ['noise', bytes] as const
        })
        return [
          ['V2', Y.encodeStateAsUpdateV2(doc)],
          ['cut short', good.slice(0, -2)],
          ['with more', new Uint8Array([...good, 1, 2, 3])],
          ...noise,
        ]
      },
    ),
    bomb(
      'yjs-giant-keys',
      'Writes keys of a hundred thousand letters, keys that are no field, keys of prototypes, and values that no field holds',
      'A key is a record’s id and one of its fields, eighty bytes at most; each value fits its field’s schema [F3]',
      () => {
        const set = (key: string, value: unknown): readonly [string, Uint8Array] => [
          `${key.slice(0, 30)} = ${JSON.stringify(value)?.slice(0, 30)}`,
          updateOf(new Y.Doc(), (records) => records.set(key, value)),
        ]
        return [
          set(`${'k'.repeat(100_000)}.kind`, 'frame'),
          set('a.nothing', 1),
          set('__proto__', 'frame'),
          set('.kind', 'frame'),
          set('a.__proto__', {}),
          set('a/../b.kind', 'frame'),
          set('a.kind', 'script'),
          set('a.kind', '<script>'),
          set('a.at', { x: Number.POSITIVE_INFINITY, y: 0, zone: null, level: null }),
          set('a.at', { x: 0, y: 0, zone: '<b>', level: null }),
          set('a.at', { x: 0, y: 0, zone: null, level: null, more: 1 }),
          set('a.text', 'x'.repeat(6_001)),
          set(
            'a.points',
            Array.from({ length: 6_001 }, () => 1),
          ),
          set('a.table', 100),
          set('a.text', 'sans genre'),
        ]
      },
    ),
    bomb(
      'yjs-delete-everything',
      'Deletes all that the wall holds: every unit of every client, the server’s notes included',
      'Whether a note exists is the ledger’s: an edit that takes one away is refused whole [F3]',
      (_, doc) => {
        const all = [...Y.decodeStateVector(Y.encodeStateVector(doc))]
        return [['everything', deletions(all.map(([of, clock]) => [of, 0, clock]))]]
      },
    ),
    bomb(
      'yjs-ledger-fields',
      'Rewrites what a note says, its kind, table, picture, parent and mark, makes a note of its own, and unmakes one',
      'The ledger’s fields are written by the server’s hand alone; an edit that touches one is refused whole',
      (_, doc) => {
        const note = [...doc.getMap(recordsMap).keys()].find((key) => key.endsWith('.kind'))?.replace('.kind', '') ?? ''
        held(note !== '', 'no note lies on the wall')
        const writing = (field: Parameters<typeof fieldKey>[1], value: unknown): readonly [string, Uint8Array] => {
          const copy = new Y.Doc()
          Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
          return [`${field} of a note`, updateOf(copy, (records) => records.set(fieldKey(note, field), value))]
        }
        const gone = new Y.Doc()
        Y.applyUpdate(gone, Y.encodeStateAsUpdate(doc))
        return [
          writing('text', 'Remplacé'),
          writing('kind', 'frame'),
          writing('table', 3),
          writing('media', 'x'),
          writing('parent', 'x'),
          writing('chosen', 'room'),
          writing('helper', true),
          writing('form', 'photo'),
          ['a note of one’s own', updateOf(new Y.Doc(), (records) => records.set('mine.kind', 'note'))],
          ['a note unmade', updateOf(gone, (records) => records.delete(fieldKey(note, 'at')))],
        ]
      },
    ),
    bomb(
      'yjs-forged-client',
      'Writes under the client ids of the server’s hand and of other devices, at the clock where they stand',
      'An edit has one client id, which belongs to the first session that used it; the server’s own is nobody’s',
      (_, doc) =>
        [...Y.decodeStateVector(Y.encodeStateVector(doc))]
          .slice(0, 8)
          .map(([of, clock]) => [`client ${of}`, structs(of, clock, 1, (to) => entry(to, 'mine.kind', 'frame'))]),
    ),
    bomb(
      'yjs-too-large',
      'Sends edits of a megabyte, of more structs than are read, and replies of half a megabyte to a question that was not asked',
      'An edit has 256 KiB and 4,096 structs at most, a frame a mebibyte; what is larger is not read [F2]',
      () => [
        ['an edit of 300 KB', updateOf(new Y.Doc(), (records) => records.set('a.text', 'x'.repeat(300_000)))],
        [
          '40,000 structs',
          structs(client(), 0, 40_000, (to) => {
            for (let n = 0; n < 5_000; n++) entry(to, `k${n}.z`, 1)
          }),
        ],
        ['a frame of 2 MB', new Uint8Array(2_000_000)],
      ],
      [refused, 4413, 1009, 1006],
    ),
  ],
}
