import { must } from '../../kernel/assert.ts'
import type { Printed, Template, Zone } from '../../walls/template.ts'
import { cellId, stepId } from './cells.ts'
import type { Options } from './options.ts'

/** Two notes side by side in a step, two rows of them in a lane; the curve's lane needs less. */
const step = { w: 368, head: 108 }
const laneHeight = (lane: string): number => (lane === 'feels' ? 208 : 288)
const heading = 296
const gap = 12

/** Steps from left to right, lanes from top to bottom, the persona's card in the corner. */
export function journeyWall({ persona, steps, lanes }: Options): Template {
  const left = (index: number): number => heading + index * step.w
  const zones: Zone[] = []
  const printed: Printed[] = [
    {
      id: 'persona',
      style: 'persona',
      text: persona.name,
      sub: persona.about,
      x: 0,
      y: 0,
      w: heading - gap,
      h: step.head,
    },
    ...steps.map(({ label, sub }, i): Printed => {
      return {
        id: `head-${stepId(i)}`,
        style: 'step',
        text: label,
        sub,
        x: left(i),
        y: 0,
        w: step.w - gap,
        h: step.head,
      }
    }),
  ]
  let y = step.head + gap
  for (const lane of lanes) {
    const h = laneHeight(lane.id)
    printed.push({ id: `lane-${lane.id}`, style: 'lane', text: lane.label, x: 0, y, w: heading - gap, h })
    for (const [i, { label }] of steps.entries()) {
      const name = (lang: 'fr' | 'en' | 'ar'): string =>
        `${label[lang] || label.fr} · ${lane.label[lang] || lane.label.fr}`
      const cell = { id: cellId(stepId(i), lane.id), role: 'cell', x: left(i), y, w: step.w, h } as const
      zones.push({ ...cell, label: { fr: name('fr'), en: name('en'), ar: name('ar') } })
    }
    y += h
  }
  const { id: defaultZone } = must(zones[0], 'a journey has a step and a lane')
  return { background: 'journey', w: left(steps.length), h: y, zones, printed, defaultZone }
}
