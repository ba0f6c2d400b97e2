import type { Text } from '../kernel/text.ts'

/** A rectangle in wall units (a note is 160 × 120). */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A region that gives meaning to where a note lies. */
export interface Zone extends Rect {
  readonly id: string
  readonly label: Text
  /** How it is drawn, and how it takes notes: rows and columns, a big slot for a text, a level of the pyramid. */
  readonly role: 'cell' | 'column' | 'quadrant' | 'level' | 'slot' | 'free'
  /** What a contribution laid here is; by default a note. */
  readonly takes?: 'note' | 'text' | 'media'
}

/** Printed on the paper beneath the notes: headings of steps and lanes, axes, the persona's card. */
export interface Printed extends Rect {
  readonly id: string
  readonly style: 'step' | 'lane' | 'axis-x' | 'axis-y' | 'persona' | 'title' | 'column'
  readonly text: Text
  readonly sub?: Text
}

/** A wall as its recipe prints it before anyone writes on it. */
export interface Template {
  readonly background: 'free' | 'columns' | 'grid' | 'journey' | 'matrix' | 'pyramid' | 'article'
  readonly w: number
  readonly h: number
  readonly zones: readonly Zone[]
  readonly printed: readonly Printed[]
  /** Where notes go whose author chose no zone. */
  readonly defaultZone: string
}

/** A note's size on the wall, in wall units. */
export const noteSize = { w: 160, h: 120 } as const
const gap = 16

/** The zone that holds a point, the smallest when they overlap; null outside them all. */
export function zoneAt(template: Template, x: number, y: number): Zone | null {
  let found: Zone | null = null
  for (const zone of template.zones) {
    const inside = x >= zone.x && x < zone.x + zone.w && y >= zone.y && y < zone.y + zone.h
    if (inside && (!found || zone.w * zone.h < found.w * found.h)) found = zone
  }
  return found
}

/** The zone of that id, or the template's default one. */
export function zoneOf(template: Template, id: string | null): Zone {
  const zone = template.zones.find((z) => z.id === id) ?? template.zones.find((z) => z.id === template.defaultZone)
  if (!zone) throw new Error(`broken invariant: template without its default zone ${template.defaultZone}`)
  return zone
}

/** The level of what lies in a zone: that of the pyramid's level, else the one that it bore. */
export const levelIn = (zone: Zone | null, level: string | null): string | null =>
  zone?.role === 'level' ? zone.id : level

/**
 * Top left corner of the n-th note laid in a zone (from 0): rows from the top, and when the zone is full a
 * new layer a little lower and to the right, as one would pile paper; 24 layers pass before one hides another.
 */
export function slotIn(zone: Zone, n: number): { x: number; y: number } {
  // A quadrant's name is printed within it.
  const head = zone.role === 'quadrant' ? 40 : 0
  const columns = Math.max(1, Math.floor((zone.w - gap) / (noteSize.w + gap)))
  const rows = Math.max(1, Math.floor((zone.h - head - gap) / (noteSize.h + gap)))
  const layer = Math.floor(n / (columns * rows))
  const place = n % (columns * rows)
  const shift = (layer % 6) * 14 + (Math.floor(layer / 6) % 4) * 3
  return {
    x: zone.x + gap + (place % columns) * (noteSize.w + gap) + shift,
    y: zone.y + head + gap + Math.floor(place / columns) * (noteSize.h + gap) + shift,
  }
}
