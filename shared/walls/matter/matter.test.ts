import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Field, fieldKey, type WallRecord } from '../record.ts'
import type { Template } from '../template.ts'
import { around, meets, type Rect } from './geometry.ts'
import { Matter } from './matter.ts'
import { WallRecords } from './records.ts'

const template: Template = {
  background: 'article',
  w: 2000,
  h: 1200,
  zones: [
    { id: 'slot', label: { fr: 'Titre' }, role: 'slot', x: 0, y: 0, w: 600, h: 500 },
    { id: 'column', label: { fr: 'Avant' }, role: 'column', x: 700, y: 100, w: 400, h: 1000 },
  ],
  printed: [{ id: 'head-column', style: 'column', x: 700, y: 0, w: 400, h: 90, text: { fr: 'Avant' } }],
  defaultZone: 'column',
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const id = fc.constantFrom(...ids)
const at = fc.record({
  x: fc.integer({ min: -500, max: 2000 }),
  y: fc.integer({ min: -500, max: 1200 }),
  zone: fc.constantFrom('slot', 'column', null),
  level: fc.constant(null),
})
const size = fc.record({ w: fc.integer({ min: 40, max: 900 }), h: fc.integer({ min: 40, max: 900 }) })
const value: { [F in Field]?: fc.Arbitrary<unknown> } = {
  kind: fc.constantFrom('note', 'frame', 'label', 'link', undefined),
  at: fc.oneof(at, fc.constant(undefined)),
  text: fc.string({ maxLength: 30 }),
  table: fc.integer({ min: 0, max: 5 }),
  parent: fc.oneof(id, fc.constant(undefined)),
  group: fc.oneof(id, fc.constant(null)),
  size: fc.oneof(size, fc.constant(undefined)),
  ends: fc.record({ from: id, to: id }),
  z: fc.integer({ min: 0, max: 3 }),
}
const write = fc
  .constantFrom(...(Object.keys(value) as (keyof typeof value)[]))
  .chain((field) => fc.record({ id, field: fc.constant(field), value: value[field] ?? fc.constant(null) }))
const writes = fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { maxLength: 25 })

/** Each thing that is painted, with all that its paint depends on and where it may fall. */
function painted(matter: Matter): Map<string, { area: Rect; look: string }> {
  const drawn = new Map<string, { area: Rect; look: string }>()
  for (const { id: own } of matter.records.all()) {
    const record = matter.records.get(own) as WallRecord
    const box = matter.box(own)
    if (box) {
      const { at: _, parent: __, group: ___, ...seen } = record
      drawn.set(own, { area: box, look: JSON.stringify([box, seen, matter.slot(record)?.id]) })
      if (record.kind === 'frame')
        drawn.set(`${own} count`, { area: { ...box, h: 50 }, look: JSON.stringify([box, matter.memberCount(own)]) })
    }
  }
  for (const { id: own, from, to, drawn: byHand } of matter.threads({ x: -1e5, y: -1e5, w: 2e5, h: 2e5 })) {
    const ends = [matter.box(from), matter.box(to)]
    const area = around(ends.flatMap((end) => end ?? []))
    if (ends[0] && ends[1] && area) drawn.set(`${own} thread`, { area, look: JSON.stringify([ends, byHand]) })
  }
  for (const zone of template.zones) {
    const count = matter.notesIn(zone.id)
    const place = zone.role === 'slot' ? zone : (template.printed[0] as Rect)
    drawn.set(`${zone.id} zone`, { area: place, look: String(zone.role === 'slot' ? count === 0 : count) })
  }
  return drawn
}

const covered = (area: Rect, damage: readonly Rect[]): boolean => {
  const { x, y, w, h } = area
  const points = [
    { x, y },
    { x: x + w - 1, y },
    { x, y: y + h - 1 },
    { x: x + w - 1, y: y + h - 1 },
    { x: x + w / 2, y: y + h / 2 },
  ]
  return points.every((p) => damage.some((rect) => meets(rect, { ...p, w: 0.5, h: 0.5 })))
}

describe('where the wall looks different', () => {
  it('is told for all that is painted otherwise after a change, from where it was to where it is', () => {
    fc.assert(
      fc.property(writes, (batches) => {
        const records = new WallRecords()
        const matter = new Matter(records, template)
        let told: readonly Rect[] = []
        records.subscribe((changed) => {
          told = matter.take(changed)
        })
        for (const batch of batches) {
          const before = painted(matter)
          told = []
          records.write(batch.map((one) => ({ key: fieldKey(one.id, one.field), value: one.value })))
          const after = painted(matter)
          for (const [name, was] of before)
            if (after.get(name)?.look !== was.look) expect(covered(was.area, told), `${name} before`).toBe(true)
          for (const [name, is] of after)
            if (before.get(name)?.look !== is.look) expect(covered(is.area, told), `${name} after`).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('leaves the same matter as reading all records at once', () => {
    fc.assert(
      fc.property(writes, (batches) => {
        const records = new WallRecords()
        const matter = new Matter(records, template)
        records.subscribe((changed) => void matter.take(changed))
        for (const batch of batches)
          records.write(batch.map((one) => ({ key: fieldKey(one.id, one.field), value: one.value })))
        const fresh = new Matter(records, template)
        expect(painted(matter)).toEqual(painted(fresh))
        const [ours, theirs] = [matter.bounds(), fresh.bounds()]
        expect(ours === null).toBe(theirs === null)
        if (ours && theirs)
          for (const side of ['x', 'y', 'w', 'h'] as const) expect(ours[side]).toBeCloseTo(theirs[side], 3)
      }),
    )
  })

  it('is small for a small change on a full wall', () => {
    const records = new WallRecords()
    const matter = new Matter(records, { ...template, background: 'free', zones: [], printed: [] })
    const lay = (n: number, x: number, y: number) => [
      { key: `n${n}.kind`, value: 'note' },
      { key: `n${n}.at`, value: { x, y, zone: null, level: null } },
    ]
    records.write(Array.from({ length: 5000 }, (_, n) => lay(n, (n % 80) * 180, Math.floor(n / 80) * 140)).flat())
    matter.take([...records.all()].map((record) => record.id))
    records.write([{ key: 'n7.at', value: { x: 7 * 180 + 40, y: 10, zone: null, level: null } }])
    const told = matter.take(['n7'])
    expect(around(told)).toEqual({ x: 7 * 180 - 34, y: -34, w: 160 + 40 + 68, h: 120 + 10 + 68 })
  })
})
