import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activities } from '../../../shared/activities/registry.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { langs, type Text } from '../../../shared/kernel/text.ts'
import { around, centreOf, meets } from '../../../shared/walls/matter/geometry.ts'
import { Matter } from '../../../shared/walls/matter/matter.ts'
import { type KeySet, WallRecords } from '../../../shared/walls/matter/records.ts'
import { mirrored } from '../../../shared/walls/mirror.ts'
import { noteSize, slotIn, type Template, zoneAt } from '../../../shared/walls/template.ts'
import { dropWrites, zoneWrites } from './acts.ts'

const words = fc.string({ minLength: 1, maxLength: 24 }).map((said): Text => ({ fr: said }))
const some = (min: number, max: number) => fc.array(words, { minLength: min, maxLength: max })

/** Options that change the shape of a wall, by activity. */
const shapes: Readonly<Record<string, fc.Arbitrary<object>>> = {
  ideas: fc.record({ themes: some(0, 8) }),
  grid: fc.record({ columns: some(1, 8), rows: some(1, 8) }),
  journey: fc.record({
    steps: fc.array(fc.record({ label: words, sub: words }), { minLength: 2, maxLength: 12 }),
    pyramid: fc.boolean(),
  }),
}

/** Every wall that a recipe prints. */
const walls: readonly (readonly [string, fc.Arbitrary<Template>])[] = activities.flatMap((activity) => {
  const templateOf = (options: object): Template | null => {
    const read = activity.prepare(options)
    if (!read.ok) throw new Error(read.error)
    return read.value.template
  }
  if (!templateOf({})) return []
  const options = shapes[activity.kind] ?? fc.constant({})
  return [[activity.kind, options.map((one) => templateOf(one) as Template)]]
})

/** A wall with one note, which lies in one of its zones. */
function wallWith(template: Template, from: { readonly zone: string; readonly level: string | null }): Matter {
  const records = new WallRecords()
  const zone = template.zones.find(({ id }) => id === from.zone)
  const at = { x: zone?.x ?? 0, y: zone?.y ?? 0, zone: from.zone, level: from.level }
  records.replace(
    Object.entries({ 'n.kind': 'note', 'n.text': 'Un toit sûr', 'n.at': at, 'n.form': 'note' })[Symbol.iterator](),
  )
  return new Matter(records, template)
}

const placed = (writes: readonly KeySet[]): readonly KeySet[] => writes.filter(({ key }) => key === 'n.at')

describe.each(walls)('the wall of %s', (_, template) => {
  test('choosing a zone in the list does what dropping a note there does, place and zone in one value', () => {
    fc.assert(
      fc.property(template, fc.nat(), fc.nat(), fc.constantFrom(null, 'safety'), (paper, a, b, level) => {
        const [from, to] = [paper.zones[a % paper.zones.length], paper.zones[b % paper.zones.length]]
        if (!from || !to) throw new Error('a template without a zone')
        const chosen = placed(zoneWrites(wallWith(paper, { zone: from.id, level }), paper, ['n'], to.id))
        const matter = wallWith(paper, { zone: from.id, level })
        const box = matter.box('n')
        if (!box) throw new Error('a note that lies nowhere')
        const [here, there] = [centreOf(box), centreOf(to)]
        const dropped = placed(dropWrites(matter, paper, ['n'], there.x - here.x, there.y - here.y))
        const meant = { zone: to.id, level: to.role === 'level' ? to.id : level }
        expect(chosen.map(({ value }) => value)).toMatchObject([meant])
        expect(dropped.map(({ value }) => value)).toMatchObject([meant])
        // Laid by the list it lies within the zone, as a hand would lay it.
        const { x, y } = must(chosen[0], 'an act that lays it').value as { x: number; y: number }
        expect(zoneAt(paper, x + noteSize.w / 2, y + noteSize.h / 2)).toBe(to)
      }),
      { numRuns: 60 },
    )
  })

  test('twelve ideas in any zone each show their head, laid by the server or from the list, whatever their ids', () => {
    fc.assert(
      fc.property(
        template,
        fc.nat(),
        fc.boolean(),
        fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9]{2}$/), { minLength: 12, maxLength: 12 }),
        (printed, nth, turned, ids) => {
          const paper = turned ? mirrored(printed) : printed
          const zones = paper.zones.filter(({ role }) => role !== 'slot')
          const zone = zones[nth % Math.max(1, zones.length)]
          if (!zone) return
          const records = new WallRecords()
          const lay = (place: (n: number) => object): void =>
            records.write(
              ids.flatMap((id, n) => [
                { key: `${id}.kind`, value: 'note' },
                { key: `${id}.at`, value: { zone: null, level: null, ...place(n) } },
              ]),
            )
          const headsShow = (): void => {
            const all = must(around(ids.flatMap((id) => matter.box(id) ?? [])), 'a place around all')
            const fromBelow = matter.seen(all).map(({ id }) => must(matter.box(id), id))
            expect(fromBelow).toHaveLength(12)
            for (const [i, box] of fromBelow.entries())
              for (const over of fromBelow.slice(i + 1)) expect(meets({ ...box, h: 28 }, over)).toBe(false)
          }
          lay((n) => slotIn(zone, n))
          const matter = new Matter(records, paper)
          records.subscribe((changed) => matter.take(changed))
          headsShow()
          lay(() => ({ x: -4000, y: 0 }))
          for (const id of ids.slice(0, 5)) records.write(zoneWrites(matter, paper, [id], zone.id))
          records.write(zoneWrites(matter, paper, ids.slice(5), zone.id))
          headsShow()
        },
      ),
      { numRuns: 40 },
    )
  })

  test('every zone has a name in each language that its recipe speaks', () => {
    for (const paper of fc.sample(template, 3))
      for (const { label } of paper.zones) for (const lang of langs) expect(label[lang] || label.fr).not.toBe('')
  })
})
