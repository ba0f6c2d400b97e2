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
  /** Notes fill it from the right. */
  readonly rtl?: true
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
  /** It is read from the right (`mirror.ts`). */
  readonly rtl?: true
}

/** A note's size on the wall, in wall units. */
export const noteSize = { w: 160, h: 120 } as const
/** Between notes that are laid, and around them in their zone, wall units. */
export const noteGap = 16
/** The least that a note shows above one laid over it, from its upper side: the line that its words begin with, wall units. */
export const noteHead = 28
/** How far the sheet of a cell, a quadrant or a level stays within its zone, wall units: notes in it keep clear of its edge. */
export const sheetInset = 4
/** Room at the top of a quadrant or a level, where its name is printed, wall units. */
export const zoneHead = 64

export const hasHead = ({ role }: Zone): boolean => role === 'quadrant' || role === 'level'

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
 * Top left corner of the n-th note laid in a zone (from 0): rows from the top, each begun where the paper is read from.
 * When the zone is full a new layer begins a little lower, so that each note shows its head above those that are laid
 * over it: four layers, six where there is but one row. 24 layers pass before one lies where another does.
 */
export function slotIn(zone: Zone, n: number): { x: number; y: number } {
  const head = hasHead(zone) ? zoneHead : 0
  const columns = Math.max(1, Math.floor((zone.w - noteGap) / (noteSize.w + noteGap)))
  const rows = Math.max(1, Math.floor((zone.h - head - noteGap) / (noteSize.h + noteGap)))
  const layer = Math.floor(n / (columns * rows))
  const place = n % (columns * rows)
  const [layers, lower] = rows > 1 ? [4, (noteSize.h + noteGap) / 4] : [6, noteHead]
  const aside = 3 * (Math.floor(layer / layers) % 6)
  const along = noteGap + (place % columns) * (noteSize.w + noteGap) + aside
  return {
    x: zone.rtl ? zone.x + zone.w - noteSize.w - along : zone.x + along,
    y:
      zone.y + head + noteGap + Math.floor(place / columns) * (noteSize.h + noteGap) + (layer % layers) * lower + aside,
  }
}
