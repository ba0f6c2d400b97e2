import { must } from '../../kernel/assert.ts'
import type { Text } from '../../kernel/text.ts'
import { type Template, type Zone, zoneHead } from '../template.ts'

/** Notes on the top level, and how many more on each one beneath it; two rows of them on each, beneath its name. */
const first = 4
const more = 2
const note = { w: 176, h: 136 }
const level = { inset: 16, rows: 2 }

const widthOf = (fromTop: number): number => (first + more * fromTop) * note.w + level.inset

/**
 * A stepped pyramid: levels from the base, the widest, to the top, each a zone that bears the level's id, so that a note
 * laid there is of that level. Steps rather than a slope: every place within a level takes a note. Wall units.
 */
export function pyramid(levels: readonly { readonly id: string; readonly label: Text }[]): Template {
  const w = widthOf(levels.length - 1)
  const h = level.inset + level.rows * note.h + zoneHead
  const zones = levels.map(({ id, label }, i): Zone => {
    const fromTop = levels.length - 1 - i
    const own = widthOf(fromTop)
    return { id, label, role: 'level', x: (w - own) / 2, y: fromTop * h, w: own, h }
  })
  const { id: defaultZone } = must(zones[0], 'a pyramid has a level')
  return { background: 'pyramid', w, h: levels.length * h, zones, printed: [], defaultZone }
}
