import { type Lang, say } from '../../../shared/kernel/text.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Board } from '../board.ts'

/** Records in the order in which one reads them: rows from the top, then along the row. */
const reading = (a: WallRecord, b: WallRecord): number =>
  Math.round(((a.at?.y ?? 0) - (b.at?.y ?? 0)) / 60) || (a.at?.x ?? 0) - (b.at?.x ?? 0) || (a.id < b.id ? -1 : 1)

/** Notes that lie together, under a heading. */
export interface Group {
  readonly id: string
  readonly name: string
  readonly notes: readonly WallRecord[]
}

/** A wall's notes by zone (on free paper by theme first), and apart what lies in none. Zones without notes are left out. */
export function grouped(board: Board, lang: Lang, nowhere: string): Group[] {
  const notes = [...board.matter.records.all()].filter(({ kind }) => kind === 'note').sort(reading)
  const themed =
    board.template.background === 'free'
      ? new Map(
          [...board.matter.records.all()]
            .filter(({ kind }) => kind === 'frame')
            .map(({ id, text }) => [id, text ?? '']),
        )
      : new Map<string, string>()
  const themes = [...themed].map(([id, name]) => ({ id, name, notes: notes.filter(({ group }) => group === id) }))
  const loose = notes.filter(({ group }) => !group || !themed.has(group))
  const groups = board.template.zones.map(({ id, label }) => ({
    id,
    name: say(label, lang),
    notes: loose.filter(({ at }) => at?.zone === id),
  }))
  const known = new Set(board.template.zones.map(({ id }) => id))
  const rest = loose.filter(({ at }) => !at?.zone || !known.has(at.zone))
  return [...themes, ...groups, { id: '', name: nowhere, notes: rest }].filter((group) => group.notes.length > 0)
}

/** What lies on a wall beside notes and the arrows between things. */
export const besideNotes = (board: Board): WallRecord[] =>
  [...board.matter.records.all()].filter(({ kind }) => kind !== 'note' && kind !== 'link')

/** What a record is called in words. */
export function nameOf({ kind, text, form }: WallRecord, words: WallWords): string {
  if (text?.trim()) return text
  if (kind === 'stroke') return words.list.stroke
  return form === 'photo' ? words.list.photo : words.list.drawing
}
