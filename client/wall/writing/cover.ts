import { type Extent, grown, type Rect } from '../../../shared/walls/matter/geometry.ts'
import { directionOfText } from '../../../shared/walls/paint/fit-text.ts'
import { chip, type Lettering, letteringOf } from '../../../shared/walls/paint/lettering.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { Zone } from '../../../shared/walls/template.ts'

/** A sheet over the words of one thing, exactly where the painter writes them. */
export interface Cover {
  /** What it covers, wall units. */
  readonly rect: Rect
  /** Where the words lie, from the corner of `rect`. */
  readonly area: Rect
  readonly lettering: Lettering
  /** The corner below that shows what the painter painted there: a mark; at the left of words from right to left. */
  readonly notch: Extent & { readonly left: boolean }
  /** The thing's own paper, or a plain strip over a name on the wall. */
  readonly paper: boolean
  /** Words on one line. */
  readonly line: boolean
}

/** Height of the stripe along a note's upper edge, wall units. */
const stripe = 6

/** The sheet to lay over a thing's words; `slot` is the place of a front page that it lies in. */
export function coverOf(record: WallRecord, box: Rect, slot: Zone | null): Cover {
  const lettering = letteringOf(record, box, slot)
  const whole = record.kind === 'note' && !record.media
  const line = record.kind !== 'note'
  const noNotch = { w: 0, h: 0, left: false }
  if (!whole) {
    const { x, y, w, h } = lettering.area
    const rect = grown({ x: box.x + x, y: box.y + y, w, h }, 6)
    return { rect, area: { x: 6, y: 6, w, h }, lettering, notch: noNotch, paper: false, line }
  }
  if (slot) return { rect: box, area: lettering.area, lettering, notch: noNotch, paper: true, line }
  const foot = record.at?.level ? chip + 10 : 0
  const rect = { ...box, y: box.y + stripe, h: box.h - stripe - foot }
  const area = { ...lettering.area, y: lettering.area.y - stripe }
  const { w, h } = lettering.notch
  const left = directionOfText(record.text ?? '') === 'rtl'
  return { rect, area, lettering, notch: w > 0 ? { w: w + 8, h: h + 10, left } : noNotch, paper: true, line }
}

/** The outline of a sheet that leaves its notch free, as CSS has it. */
export function outlineOf({ rect: { w, h }, notch }: Pick<Cover, 'rect' | 'notch'>): string {
  if (notch.w === 0) return 'none'
  const at = (x: number, y: number): string => `${notch.left ? w - x : x}px ${y}px`
  const corners = [at(0, 0), at(w, 0), at(w, h - notch.h), at(w - notch.w, h - notch.h), at(w - notch.w, h), at(0, h)]
  return `polygon(${corners.join(', ')})`
}
