import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fieldKey, recordsMap } from '../record.ts'
import type { Template } from '../template.ts'
import { Matter } from './matter.ts'
import { WallRecords } from './records.ts'

const devices = 5
const template: Template = {
  background: 'article',
  w: 1000,
  h: 800,
  zones: [{ id: 'slot', label: { fr: 'Titre' }, role: 'slot', x: 0, y: 0, w: 500, h: 400 }],
  printed: [],
  defaultZone: 'slot',
}

/** Yjs takes plain objects only. */
const plain = { noNullPrototype: true } as const
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const place = fc.integer({ min: -300, max: 1000 })
const field = fc.oneof(
  fc.tuple(fc.constant('kind' as const), fc.constantFrom('note', 'note', 'frame', 'label', 'link', undefined)),
  fc.tuple(
    fc.constant('at' as const),
    fc.record({ x: place, y: place, zone: fc.constantFrom('slot', null), level: fc.constant(null) }, plain),
  ),
  fc.tuple(fc.constant('text' as const), fc.string({ maxLength: 20 })),
  fc.tuple(fc.constant('z' as const), fc.integer({ min: 0, max: 2 })),
  fc.tuple(fc.constant('group' as const), fc.oneof(id, fc.constant(null))),
  fc.tuple(fc.constant('parent' as const), fc.oneof(id, fc.constant(undefined))),
  fc.tuple(fc.constant('ends' as const), fc.record({ from: id, to: id }, plain)),
)
const device = fc.integer({ min: 0, max: devices - 1 })
/** A device writes one act of some keys, or hears all that another has. */
const step = fc.oneof(
  fc.record({ by: device, writes: fc.array(fc.tuple(id, field), { minLength: 1, maxLength: 4 }) }),
  fc.record({ by: device, hears: device }),
)

class Device {
  readonly doc = new Y.Doc()
  readonly records = new WallRecords()
  readonly matter = new Matter(this.records, template)

  constructor() {
    const map = this.doc.getMap<unknown>(recordsMap)
    this.records.subscribe((ids) => void this.matter.take(ids))
    map.observe(({ keysChanged }) => this.records.write([...keysChanged].map((key) => ({ key, value: map.get(key) }))))
  }

  write(writes: readonly (readonly [string, readonly [string, unknown]])[]): void {
    const map = this.doc.getMap<unknown>(recordsMap)
    this.doc.transact(() => {
      for (const [record, [name, value]] of writes) {
        const key = fieldKey(record, name as 'kind')
        if (value === undefined) map.delete(key)
        else map.set(key, value)
      }
    })
  }

  hear(other: Device): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)))
  }
}

/** All that is drawn, from the lowest to the highest, and where. */
const drawn = (matter: Matter): unknown[] => {
  const everywhere = { x: -1e5, y: -1e5, w: 2e5, h: 2e5 }
  return [
    ...matter.seen(everywhere).map((record) => [record, matter.box(record.id), matter.memberCount(record.id)]),
    ...matter.threads(everywhere),
    matter.notesIn('slot'),
  ]
}

describe('five devices at one wall', () => {
  it('draw the same list once they have heard each other, whatever each did and in whatever order it arrived', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const all = Array.from({ length: devices }, () => new Device())
        const at = (index: number): Device => all[index] as Device
        for (const one of steps)
          if ('writes' in one) at(one.by).write(one.writes)
          else at(one.by).hear(at(one.hears))
        for (const to of all) for (const from of all) to.hear(from)
        for (const to of all) for (const from of all) to.hear(from)
        const [first, ...rest] = all.map(({ matter }) => drawn(matter))
        for (const other of rest) expect(other).toEqual(first)
        expect(drawn(new Matter(at(0).records, template))).toEqual(first)
      }),
    )
  })
})
