import { type Lang, say } from '../../../shared/kernel/text.ts'
import { readingOrder } from '../../../shared/walls/matter/reading.ts'
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

/**
 * A wall's notes by zone (on free paper by theme first), apart what lies in none, and last what is no idea: each group in
 * the order of reading, what lies nowhere at its end. Groups with nothing in them are left out.
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
    const there = groups.get(key)
    if (!there) return []
    const order = new Map(
      readingOrder(
        matter,
        there.map((one) => one.id),
      ).map((id, n) => [id, n] as const),
    )
    const at = (one: WallRecord): number => order.get(one.id) ?? there.length
    return [{ id: key, name, records: there.sort((a, b) => at(a) - at(b)), others: key === 'others' }]
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
