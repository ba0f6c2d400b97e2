import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { activities } from '../../activities/registry.ts'
import { mirrored } from '../mirror.ts'
import { type Field, fieldKey, recordsMap } from '../record.ts'
import type { Template } from '../template.ts'
import { Matter } from './matter.ts'
import { readingOrder } from './reading.ts'
import { WallRecords } from './records.ts'

const devices = 5
const slots: Template = {
  background: 'article',
  w: 1000,
  h: 800,
  zones: [{ id: 'slot', label: { fr: 'Titre' }, role: 'slot', x: 0, y: 0, w: 500, h: 400 }],
  printed: [],
  defaultZone: 'slot',
}
const printed = activities.flatMap((activity) => {
  const prepared = activity.prepare({})
  return (prepared.ok && prepared.value.template) || []
})
/** Every paper that an activity prints, as it is and read from the right. */
const papers = [slots, ...printed, ...printed.map(mirrored)]

/** Yjs takes plain objects only. */
const plain = { noNullPrototype: true } as const
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const place = fc.integer({ min: -300, max: 1000 })
const gone = fc.constant(undefined)
/** A value for each field that shows on a wall; a zone stands as a number until the paper is known. */
const values = {
  kind: fc.constantFrom('note', 'note', 'frame', 'label', 'link', 'stroke', undefined),
  at: fc.record({ x: place, y: place, zone: fc.option(fc.nat({ max: 30 })), level: fc.constant(null) }, plain),
  size: fc.oneof(gone, fc.record({ w: fc.integer({ min: 8, max: 700 }), h: fc.integer({ min: 8, max: 500 }) }, plain)),
  text: fc.string({ maxLength: 20 }),
  table: fc.oneof(gone, fc.nat({ max: 9 })),
  media: fc.constantFrom('one', 'other', undefined),
  locked: fc.constantFrom(true, undefined),
  z: fc.integer({ min: 0, max: 2 }),
  group: fc.oneof(id, fc.constant(null)),
  parent: fc.oneof(id, gone),
  points: fc.array(fc.tuple(place, place, fc.constant(0.5)), { maxLength: 3 }).map((all) => all.flat()),
  ends: fc.record({ from: id, to: id }, plain),
} satisfies Partial<Record<Field, fc.Arbitrary<unknown>>>
const field = fc.oneof(
  ...Object.entries(values).map(([name, value]) =>
    fc.tuple(fc.constant(name as Field), value as fc.Arbitrary<unknown>),
  ),
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
  readonly matter: Matter
  readonly #template: Template

  constructor(template: Template) {
    this.#template = template
    this.matter = new Matter(this.records, template)
    const map = this.doc.getMap<unknown>(recordsMap)
    this.records.subscribe((ids) => void this.matter.take(ids))
    map.observe(({ keysChanged }) => this.records.write([...keysChanged].map((key) => ({ key, value: map.get(key) }))))
  }

  write(writes: readonly (readonly [string, readonly [Field, unknown]])[]): void {
    const map = this.doc.getMap<unknown>(recordsMap)
    this.doc.transact(() => {
      for (const [record, [name, value]] of writes) {
        const key = fieldKey(record, name)
        if (value === undefined) map.delete(key)
        else map.set(key, name === 'at' ? this.#zoned(value as object) : value)
      }
    })
  }

  #zoned(at: { zone?: number | null }): object {
    const { zones } = this.#template
    return { ...at, zone: typeof at.zone === 'number' ? (zones[at.zone % zones.length]?.id ?? null) : null }
  }

  hear(other: Device): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)))
  }
}

/** All that is drawn, from the lowest to the highest, and where; and all that is counted. */
const drawn = (matter: Matter, { zones, printed }: Template): unknown[] => {
  const everywhere = { x: -1e5, y: -1e5, w: 2e5, h: 2e5 }
  return [
    ...matter.seen(everywhere).map((record) => [record, matter.box(record.id), matter.memberCount(record.id)]),
    ...matter.threads(everywhere),
    zones.map(({ id }) => matter.notesIn(id)),
    printed.map((one) => matter.zoneUnder(one)?.id),
    ['one', 'other'].map((media) => [...matter.withMedia(media)].sort()),
    matter.bounds(),
    readingOrder(matter),
  ]
}

describe('five devices at one wall', () => {
  it('draw the same list once they have heard each other, whatever the paper, whatever each did and in whatever order it arrived', () => {
    fc.assert(
      fc.property(fc.constantFrom(...papers), fc.array(step, { maxLength: 60 }), (template, steps) => {
        const all = Array.from({ length: devices }, () => new Device(template))
        const at = (index: number): Device => all[index] as Device
        for (const one of steps)
          if ('writes' in one) at(one.by).write(one.writes)
          else at(one.by).hear(at(one.hears))
        for (const to of all) for (const from of all) to.hear(from)
        for (const to of all) for (const from of all) to.hear(from)
        const [first, ...rest] = all.map(({ matter }) => drawn(matter, template))
        for (const other of rest) expect(other).toEqual(first)
        expect(drawn(new Matter(at(0).records, template), template)).toEqual(first)
      }),
    )
  })
})
