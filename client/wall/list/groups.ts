import { type Lang, say } from '../../../shared/kernel/text.ts'
import type { Matter } from '../../../shared/walls/matter/matter.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Board } from '../board.ts'

/** What stands together in the list: a theme, a zone, what lies in none, or what is no idea (`others`). */
export interface Group {
  readonly id: string
  readonly name: string
  readonly records: readonly WallRecord[]
  readonly others: boolean
}

/** How many of a group are shown at first, and how many more each time: a page is drawn at once, however full the wall. */
export const part = 60

const nowhere = { x: 0, y: 0 }

/** Records in the order in which one reads them: rows from the top, then along the row. */
const reading =
  (matter: Pick<Matter, 'along'>) =>
  (one: WallRecord, other: WallRecord): number => {
    const [a, b] = [one.at ?? nowhere, other.at ?? nowhere]
    return Math.round((a.y - b.y) / 60) || matter.along(a, b) || (one.id < other.id ? -1 : 1)
  }

/**
 * A wall's notes by zone (on free paper by theme first), apart what lies in none, and last what is no idea; groups with
 * nothing in them are left out.
 */
export function groupsOf(
  { matter, template }: Pick<Board, 'matter' | 'template'>,
  lang: Lang,
  words: WallWords,
): Group[] {
  const all = [...matter.records.all()].filter((record) => record.kind !== 'link')
  const themed =
    template.background === 'free' ? new Set(all.flatMap((one) => (one.kind === 'frame' ? [one.id] : []))) : new Set()
  const zones = new Set(template.zones.map(({ id }) => id))
  const groups = new Map<string, WallRecord[]>()
  for (const record of all) {
    const { kind, group, at } = record
    const theme = group && themed.has(group) ? `theme ${group}` : null
    const zone = at?.zone && zones.has(at.zone) ? `zone ${at.zone}` : 'nowhere'
    const key = kind === 'note' ? (theme ?? zone) : 'others'
    const there = groups.get(key)
    if (there) there.push(record)
    else groups.set(key, [record])
  }
  const group = (key: string, name: string): Group[] => {
    const records = groups.get(key)?.sort(reading(matter))
    return records ? [{ id: key, name, records, others: key === 'others' }] : []
  }
  return [
    ...all.flatMap(({ id, text }) => (themed.has(id) ? group(`theme ${id}`, text ?? '') : [])),
    ...template.zones.flatMap(({ id, label }) => group(`zone ${id}`, say(label, lang))),
    ...group('nowhere', words.list.nowhere),
    ...group('others', words.list.others),
  ]
}

/** How much of a group is shown: whole parts, and as far as what alone is chosen. */
export function shownOf({ records }: Group, parts: number, chosen: ReadonlySet<string>): readonly WallRecord[] {
  const [only, more] = chosen
  const at = only && more === undefined ? records.findIndex(({ id }) => id === only) : -1
  return records.slice(0, Math.max(parts * part, at + 1))
}

/** What a record is called in words. */
export function nameOf({ kind, text, form }: WallRecord, words: WallWords): string {
  if (text?.trim()) return text
  if (kind === 'stroke') return words.list.stroke
  return form === 'photo' ? words.list.photo : words.list.drawing
}
