import { markOf } from '../../people/marks.ts'
import type { Extent, Rect } from '../matter/geometry.ts'
import type { WallRecord } from '../record.ts'
import type { Zone } from '../template.ts'
import { noteSizes } from './fit-text.ts'

/** How the words of one thing are set: in which face, at which sizes that are tried from the first, and where within its box. */
export interface Lettering {
  readonly face: 'display' | 'text'
  readonly weight: number
  readonly sizes: readonly number[]
  /** Where the words begin and what room they have, wall units from the corner of the thing's box. */
  readonly area: Rect
  /** The corner below that is kept free, for a mark. */
  readonly notch: Extent
}

const pad = { side: 14, top: 16, bottom: 10 }
/** Side of a table's mark, and of what stands beside it, wall units. */
export const markSide = 19
const helperWide = 30
/** Room for the number of a mark's lap, wall units. */
const lapWide = 16
/** Height of the line in which a level's name stands. */
export const chip = 24
/** Sizes that are tried on a note made large. */
const bigSizes = [44, 38, 33, 29, 26, ...noteSizes]
const noNotch: Extent = { w: 0, h: 0 }

/** The level that a note names: none where it lies in that very level, whose name is printed on the paper. */
export const namedLevel = ({ at }: WallRecord): string | null => (at?.level && at.level !== at.zone ? at.level : null)

/** How wide the number of its lap is, which stands next to a table's mark; wall units, none on the first lap. */
export const lapBeside = ({ table }: WallRecord): number =>
  typeof table === 'number' && markOf(table).lap > 1 ? lapWide : 0

/** How wide what stands before a table's mark is: the number of its lap, and that somebody helped; wall units. */
export const besideMark = (record: WallRecord): number => lapBeside(record) + (record.helper ? helperWide : 0)

/** Words on a note's paper. */
export function noteLettering(record: WallRecord, { w, h }: Extent): Lettering {
  const level = namedLevel(record)
  const area = { x: pad.side, y: pad.top, w: w - 2 * pad.side, h: h - pad.top - pad.bottom - (level ? chip : 0) }
  const notch = level ? noNotch : { w: markSide + 8 + besideMark(record), h: markSide + 2 }
  return { face: 'text', weight: 400, sizes: h > 200 ? bigSizes : noteSizes, area, notch }
}

/** What is said of a picture, on a strip below it. */
export function captionLettering(record: WallRecord, { w, h }: Extent): Lettering {
  const strip = Math.min(36, h * 0.3)
  const foot = namedLevel(record) ? chip + 4 : 0
  const area = { x: pad.side, y: h - strip - foot - 4, w: w - 2 * pad.side - markSide - besideMark(record), h: strip }
  return { face: 'text', weight: 400, sizes: [16, 14, 12.5, 11], area, notch: noNotch }
}

/** Sizes of a front page, from a headline to the body. */
const headline = [88, 76, 66, 57, 49, 43, 37, 32, 28, 24, 20]
const body = [30, 27, 24, 22, 20, 18, 16.5, 15, 13.5, 12, 11]

/** Print in a slot of the article's page: set large where the slot is wide and low. */
export function printLettering({ w, h }: Extent, slot: Zone): Lettering {
  const title = slot.w / slot.h > 4
  const set = title
    ? ({ face: 'display', weight: 700, sizes: headline } as const)
    : ({ face: 'text', weight: 400, sizes: body } as const)
  return { ...set, area: { x: 0, y: 0, w, h }, notch: noNotch }
}

/** The size of a label's words, before its place is too narrow for them; and the room above them. */
export const labelSize = 32
export const labelTop = 8
/** A theme's name: where it begins, and the sizes that are tried. */
export const headSizes = [30, 28, 26, 24, 22, 20, 18] as const
export const headInset = { x: 18, y: 12, h: 36 } as const

/** How the words of a thing are set in its box; `slot` is the place of a front page that it lies in. */
export function letteringOf(record: WallRecord, { w, h }: Extent, slot: Zone | null): Lettering {
  const shown = { face: 'display', weight: 700, notch: noNotch } as const
  if (record.kind === 'label') return { ...shown, sizes: [labelSize], area: { x: 0, y: labelTop, w, h: h - labelTop } }
  if (record.kind === 'frame') {
    const { x, y, h: line } = headInset
    return { ...shown, sizes: headSizes, area: { x, y, w: w - 2 * x, h: line } }
  }
  if (record.media) return captionLettering(record, { w, h })
  return slot ? printLettering({ w, h }, slot) : noteLettering(record, { w, h })
}
