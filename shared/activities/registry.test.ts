import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { askSchema } from '../answers/ask.ts'
import { must } from '../kernel/assert.ts'
import { id, type PhaseId } from '../kernel/ids.ts'
import { langs, type Text } from '../kernel/text.ts'
import { mirrored } from '../walls/mirror.ts'
import { hasHead, noteSize, slotIn, type Template, zoneAt, zoneHead } from '../walls/template.ts'
import { type Phase, phaseSchema } from '../workshop/phase.ts'
import type { Prepared } from './define.ts'
import { activities, activityOf, preparedOf } from './registry.ts'

const said = (text: string): Text => ({ fr: text, en: text, ar: text })

/** Options worth holding the same promises against, beside the defaults. */
const variants: Record<string, readonly object[]> = {
  ideas: [{ rebounds: false }, { themes: [said('Dormir'), said('Manger')] }],
  journey: [
    {
      pyramid: true,
      steps: [
        { label: said('6 h'), sub: said('') },
        { label: said('23 h'), sub: said('la nuit') },
      ],
    },
  ],
  grid: [{ columns: [said('Avant')], rows: ['un', 'deux', 'trois', 'quatre'].map(said) }],
  smartvote: [{ cap: 1, live: true, budget: 5 }],
}

const prepared: [string, Prepared][] = activities.flatMap((activity) =>
  [{}, ...(variants[activity.kind] ?? [])].map((options): [string, Prepared] => {
    const read = activity.prepare(options)
    if (!read.ok) throw new Error(read.error)
    return [`${activity.kind} ${JSON.stringify(options)}`, read.value]
  }),
)

const isText = (value: object): value is Text => 'fr' in value && typeof value.fr === 'string'

/** Every text found anywhere in a value. */
function* textsIn(value: unknown): Iterable<Text> {
  if (typeof value !== 'object' || value === null) return
  if (isText(value)) yield value
  else for (const part of Object.values(value)) yield* textsIn(part)
}

describe('registry', () => {
  it('finds each activity by its kind, each of its own', () => {
    for (const activity of activities) expect(activityOf(activity.kind)).toBe(activity)
    expect(new Set(activities.map((a) => a.kind)).size).toBe(activities.length)
  })

  it('[F1] an unknown activity, or options that cannot be read, allow nothing', () => {
    const phase = (kind: string, options: Record<string, unknown>): Phase => ({
      id: 'p' as PhaseId,
      kind,
      title: { fr: '' },
      mode: 'tables',
      minMs: 0,
      idealMs: 0,
      instruction: { fr: '' },
      tableInstructions: {},
      script: { facilitator: { fr: '' }, host: { fr: '' } },
      from: [],
      auto: false,
      options,
    })
    for (const odd of [phase('seance', {}), phase('ideas', { themes: 'all' })]) {
      const { moments, asks, template } = preparedOf(odd)
      expect(asks).toEqual([])
      expect(template).toBeNull()
      expect(moments.flatMap((m) => [...m.rights.add, ...m.opens])).toEqual([])
    }
  })

  it('a minimum is shorter than the ideal', () => {
    for (const { minMs, idealMs } of activities) expect(minMs).toBeLessThan(idealMs)
  })
})

describe.each(prepared)('%s', (_, { options, moments, asks, template }) => {
  const slots = asks.map((ask) => ask.slot)

  it('its own reading of its options is a reading again', () => {
    expect(v.is(phaseSchema.entries.options, options)).toBe(true)
  })

  it('says everything in the three languages', () => {
    for (const text of textsIn([moments, asks]))
      for (const lang of langs) expect(Object.keys(text), JSON.stringify(text)).toContain(lang)
  })

  it('moments make the whole of its time', () => {
    expect(moments.reduce((sum, m) => sum + m.share, 0)).toBeCloseTo(1, 10)
    expect(new Set(moments.map((m) => m.id)).size).toBe(moments.length)
  })

  it('opens and shows only what it asks, and opens before it shows', () => {
    const opened = new Set<string>()
    for (const { opens, shows } of moments) {
      for (const { slot, round } of opens) {
        expect(slots).toContain(slot)
        expect(opened.has(`${slot} ${round}`)).toBe(false)
        opened.add(`${slot} ${round}`)
      }
      if (shows.ask !== null) expect([...opened].some((o) => o.startsWith(`${shows.ask} `))).toBe(true)
    }
  })

  it('[S1] shows the wall or a gallery only where ideas are not their author’s alone', () => {
    for (const { rights, shows, raises } of moments) {
      if (rights.reach !== 'author' || rights.rebound || raises) continue
      expect(shows.gallery).toBe(false)
      expect(shows.screen).not.toBe('wall')
    }
  })

  it('asks what the contract can carry', () => {
    for (const { slot, criteria, choices, budget } of asks) {
      expect(v.is(askSchema.entries.slot, slot)).toBe(true)
      expect(v.is(askSchema.entries.criteria, criteria)).toBe(true)
      for (const { min, max, points } of criteria) if (points) expect(points.length).toBe(max - min + 1)
      if ('list' in choices) {
        for (const choice of choices.list) expect(v.is(id(), choice.id)).toBe(true)
        expect(new Set(choices.list.map((choice) => choice.id)).size).toBe(choices.list.length)
      }
      if (budget !== null && typeof budget === 'object') expect(budget.min).toBeLessThanOrEqual(budget.max)
    }
  })

  if (template)
    describe.each([
      ['as it is', template],
      ['for those who read from the right', mirrored(template)],
    ])('its wall, %s', (_, paper) => {
      it('has zones that lie apart, inside it, and hold a note', () => sane(paper))

      it('is as it was when it is turned twice, and has the same zones and words either way', () => {
        expect(mirrored(mirrored(paper))).toEqual(paper)
        const said = ({ zones, printed }: Template) => [
          zones.map(({ id, label, w, h, y }) => ({ id, label, w, h, y })),
          printed.map(({ id, text, w, h, y }) => ({ id, text, w, h, y })),
        ]
        expect(said(mirrored(paper))).toEqual(said(paper))
      })

      it('prints no name where notes are laid', () => {
        for (const zone of paper.zones)
          if (hasHead(zone)) expect(slotIn(zone, 0).y).toBeGreaterThanOrEqual(zone.y + zoneHead)
      })
    })
})

function sane({ w, h, zones, printed, defaultZone }: Template): void {
  const ids = [...zones, ...printed].map((z) => z.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(zones.map((z) => z.id)).toContain(defaultZone)
  for (const rect of [...zones, ...printed]) {
    expect(v.is(id(), rect.id), rect.id).toBe(true)
    expect(Math.min(rect.x, rect.y)).toBeGreaterThanOrEqual(0)
    expect(rect.x + rect.w, rect.id).toBeLessThanOrEqual(w)
    expect(rect.y + rect.h, rect.id).toBeLessThanOrEqual(h)
  }
  for (const zone of zones) {
    const first = slotIn(zone, 0)
    const template = { background: 'free', w, h, zones, printed, defaultZone } as const
    expect(zoneAt(template, first.x, first.y)?.id).toBe(zone.id)
    expect(zoneAt(template, first.x + noteSize.w - 1, first.y + noteSize.h - 1)?.id).toBe(zone.id)
    for (const other of zones) {
      const apart =
        other === zone ||
        other.x >= zone.x + zone.w ||
        zone.x >= other.x + other.w ||
        other.y >= zone.y + zone.h ||
        zone.y >= other.y + other.h
      expect(apart, `${zone.id} and ${other.id}`).toBe(true)
    }
  }
  expect(must(zones[0], 'a template has a zone').label.fr).not.toBe('')
}

describe('[S1] looking at a wall on a phone', () => {
  it.each(prepared)(
    '%s: only beside a gallery, of a wall that is there, and never while ideas are private',
    (_, recipe) => {
      for (const { rights, shows, id } of recipe.moments) {
        if (!rights.look) continue
        expect(recipe.template, id).not.toBeNull()
        expect(shows.gallery, id).toBe(true)
        expect(rights.reach, id).not.toBe('author')
      }
    },
  )

  it.each(activities)('$kind: the office may say no', (activity) => {
    const read = activity.prepare({ look: false })
    if (!read.ok) throw new Error(read.error)
    expect(read.value.moments.filter(({ rights }) => rights.look)).toEqual([])
    const asIs = activity.prepare({})
    if (!asIs.ok) throw new Error(asIs.error)
    expect(asIs.value.moments.some(({ rights }) => rights.look)).toBe(asIs.value.template !== null)
  })
})
