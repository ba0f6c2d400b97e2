import * as v from 'valibot'
import { maxNote } from '../../../shared/contributions/contribution.ts'
import { around, type Point } from '../../../shared/walls/matter/geometry.ts'
import { boxOf } from '../../../shared/walls/matter/layout.ts'
import type { Matter } from '../../../shared/walls/matter/matter.ts'
import type { KeySet } from '../../../shared/walls/matter/records.ts'
import { type Field, fieldKey, fields, type WallRecord } from '../../../shared/walls/record.ts'
import { noteSize } from '../../../shared/walls/template.ts'
import { arrowsAmong, tiesOf } from './arrange.ts'
import type { Tie } from './history.ts'

/** What was copied from a wall, in a type of our own beside the plain words that other programs read. */
export const clipType = 'application/x-gommette-wall'

const shortId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))
const { at, size, text, group, z, points, ends } = fields
const record = v.object({
  id: shortId,
  kind: v.picklist(['frame', 'stroke', 'link', 'label']),
  ...v.partial(v.object({ at, size, text, group, z, points, ends })).entries,
})
const clip = v.object({
  notes: v.pipe(v.array(v.object({ id: shortId, text: v.pipe(v.string(), v.maxLength(6000)) })), v.maxLength(500)),
  records: v.pipe(v.array(record), v.maxLength(500)),
})
/** Words of notes, which are added by commands where they are pasted, and all that is arranged freely. */
export type Clip = v.InferOutput<typeof clip>

/** What is chosen as a clip, with the words of its notes one a line. */
export function clipOf(matter: Matter, ids: readonly string[]): { readonly clip: Clip; readonly words: string } {
  const chosen = ids.flatMap((id) => matter.records.get(id) ?? [])
  const notes = chosen
    .filter((one) => one.kind === 'note' && one.text?.trim())
    .map(({ id, text: words = '' }) => ({ id, text: words }))
  const all = [...chosen, ...arrowsAmong(matter, ids).flatMap(({ id }) => matter.records.get(id) ?? [])]
  const records = all.flatMap((one) => {
    const read = v.safeParse(record, one)
    return read.success ? [read.output] : []
  })
  const said = [...notes, ...records.filter((one) => one.kind !== 'stroke' && one.text)]
  return {
    clip: { notes, records },
    words: said.map(({ text: words = '' }) => words.replaceAll(/\s+/g, ' ')).join('\n'),
  }
}

/** Reads a clip as it comes back; null when it is none. */
export function readClip(json: string): Clip | null {
  try {
    const read = v.safeParse(clip, JSON.parse(json))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

/** Lays a clip's records around a point, under new ids; `ties` are the arrows of its notes, which are added anew. */
export function pasteWrites(
  { notes, records }: Clip,
  middle: Point,
  newId: () => string,
): { readonly writes: KeySet[]; readonly ids: string[]; readonly ties: Tie[] } {
  const ids = new Map(records.map(({ id }) => [id, newId()]))
  const all = around(records.flatMap((one) => boxOf(one as WallRecord) ?? []))
  const [dx, dy] = all ? [middle.x - all.x - all.w / 2, middle.y - all.y - all.h / 2] : [0, 0]
  const kept = records.filter((one) => !one.ends || (ids.has(one.ends.from) && ids.has(one.ends.to)))
  const writes = kept.flatMap(({ id, ...rest }): KeySet[] => {
    const laid = {
      ...rest,
      at: rest.at && { x: rest.at.x + dx, y: rest.at.y + dy, zone: null, level: null },
      points: rest.points?.map((n, i) => (i % 3 === 0 ? n + dx : i % 3 === 1 ? n + dy : n)),
      ends: rest.ends && { from: ids.get(rest.ends.from), to: ids.get(rest.ends.to) },
      group: rest.group ? ids.get(rest.group) : undefined,
    }
    return Object.entries(laid).flatMap(([field, value]) =>
      value === undefined ? [] : [{ key: fieldKey(ids.get(id) ?? id, field as Field), value }],
    )
  })
  const ties = tiesOf(
    records.flatMap(({ ends: joined }) => joined ?? []),
    notes.map(({ id }) => id),
    ids,
  )
  return { writes, ties, ids: kept.flatMap(({ id, kind: of }) => (of === 'link' ? [] : (ids.get(id) ?? []))) }
}

/** Room between notes that are dropped together, wall units. */
const gap = 16

/** Most bytes of a file of words that is read: far more than what can be pasted. */
export const maxFile = 500_000

/** Most notes that are pasted without being asked about. */
export const unasked = 20

/** Middles of so many notes laid in rows around a point, none on another: where what is dropped comes to lie. */
export function laidAround(middle: Point, count: number): Point[] {
  const columns = Math.ceil(Math.sqrt(count))
  const rows = Math.ceil(count / columns)
  const [w, h] = [noteSize.w + gap, noteSize.h + gap]
  return Array.from({ length: count }, (_, n) => ({
    x: middle.x + ((n % columns) - (columns - 1) / 2) * w,
    y: middle.y + (Math.floor(n / columns) - (rows - 1) / 2) * h,
  }))
}

/** Whether a file holds plain words, by what it says of itself. */
export const isWords = ({ type, name }: Pick<File, 'type' | 'name'>): boolean =>
  type === 'text/plain' || type === 'text/markdown' || /\.(?:txt|md)$/i.test(name)

/** Words from elsewhere as notes, one a line: signs of lists and blank lines go. Null when one is too long for a note. */
export function notesOf(words: string): string[] | null {
  const lines = words
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/^\s*(?:[-*•–—▪◦]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(line))
  return lines.some((line) => line.length > maxNote) ? null : lines
}
