import {
  around,
  centreOf,
  type Extent,
  encloses,
  grown,
  holds,
  meets,
  type Point,
  type Rect,
} from '../../../shared/walls/matter/geometry.ts'
import { boxOf } from '../../../shared/walls/matter/layout.ts'
import type { Matter } from '../../../shared/walls/matter/matter.ts'
import type { KeySet } from '../../../shared/walls/matter/records.ts'
import { type Field, fieldKey, type WallRecord } from '../../../shared/walls/record.ts'
import { levelIn, noteHead, noteSize, slotIn, type Template, zoneAt, zoneOf } from '../../../shared/walls/template.ts'

/** Room around a theme's notes, and above them for its name; wall units. */
const frameInset = 24
const frameHead = 64
const gap = 16

/** One field of one record as a write; undefined takes it away. */
export const set = <F extends Field>(
  id: string,
  field: F,
  value: NonNullable<WallRecord[F]> | null | undefined,
): KeySet => ({
  key: fieldKey(id, field),
  value,
})

/** Those of these that are on the wall and may be moved: what is locked keeps its place. */
const free = (matter: Matter, ids: Iterable<string>): string[] =>
  [...ids].filter((id) => {
    const record = matter.records.get(id)
    return record !== undefined && !record.locked
  })

/** What a move is meant for: the chosen ones, and all that lies in a chosen frame that goes with it. */
export function moving(matter: Matter, ids: Iterable<string>): Set<string> {
  const chosen = [...ids]
  const frames = free(matter, chosen).filter((id) => isFrame(matter, id))
  return new Set([...chosen, ...frames.flatMap((frame) => matter.members(frame))])
}

/** What moves together: of what a move is meant for, all that is not locked. */
export const together = (matter: Matter, ids: Iterable<string>): Set<string> =>
  new Set(free(matter, moving(matter, ids)))

/**
 * The drop of what was dragged by wall units: each thing's place with its zone in one value, and for a note the theme
 * that it now lies in. What moved with its frame stays in it.
 */
export function dropWrites(
  matter: Matter,
  template: Template,
  ids: Iterable<string>,
  dx: number,
  dy: number,
): KeySet[] {
  const places = [...together(matter, ids)].flatMap((id) => {
    const box = matter.box(id)
    return box ? [[id, { x: box.x + dx, y: box.y + dy }] as const] : []
  })
  return placeWrites(matter, template, new Map(places))
}

/**
 * Lays things so that their boxes begin at these points, each with its zone in the same value, and for a note the theme
 * that it now lies in. What moves with its frame stays in it; what is locked stays where it is, and leaves a frame that
 * goes away from it. `boxes`: their boxes where these change as well.
 */
export function placeWrites(
  matter: Matter,
  template: Template,
  places: ReadonlyMap<string, Point>,
  boxes: ReadonlyMap<string, Rect> = new Map(),
): KeySet[] {
  const writes: KeySet[] = []
  const moved = new Set(free(matter, places.keys()))
  for (const [id, to] of places) {
    const record = matter.records.get(id)
    const from = matter.box(id)
    if (!record || !from || !moved.has(id)) continue
    const [dx, dy] = [to.x - from.x, to.y - from.y]
    if (record.kind === 'stroke')
      writes.push(
        set(
          id,
          'points',
          (record.points ?? []).map((n, i) => (i % 3 === 0 ? n + dx : i % 3 === 1 ? n + dy : n)),
        ),
      )
    const { at } = record
    if (!at) continue
    const box = boxes.get(id) ?? from
    if (record.kind === 'frame') writes.push(...leftBehind(matter, id, { ...box, x: to.x, y: to.y }))
    const place = { x: round(at.x + dx), y: round(at.y + dy) }
    const middle = centreOf({ ...box, x: to.x, y: to.y })
    writes.push(set(id, 'at', { ...place, ...placed(template, middle, at.level) }))
    if (record.kind !== 'note') continue
    const stays = record.group && moved.has(record.group)
    const frame = stays ? record.group : frameAt(matter, middle, moved)
    if ((frame ?? null) !== (record.group ?? null)) writes.push(set(id, 'group', frame ?? null))
  }
  return writes
}

/** What is locked does not come with its theme: what then lies outside it belongs to it no more. */
const leftBehind = (matter: Matter, frame: string, to: Rect): KeySet[] =>
  matter.members(frame).flatMap((id) => {
    const box = matter.box(id)
    return box && matter.records.get(id)?.locked && !holds(to, centreOf(box)) ? [set(id, 'group', null)] : []
  })

/** A tenth of a unit is as fine as anything on a wall lies. */
export const round = (n: number): number => Math.round(n * 10) / 10

function placed(
  template: Template,
  middle: Point,
  level: string | null,
): { zone: string | null; level: string | null } {
  const zone = zoneAt(template, middle.x, middle.y)
  return { zone: zone?.id ?? null, level: levelIn(zone, level) }
}

function frameAt(matter: Matter, p: Point, except: ReadonlySet<string>): string | null {
  const frames = matter.seen({ ...p, w: 1, h: 1 }).filter(({ id, kind }) => kind === 'frame' && !except.has(id))
  return frames.findLast(({ id }) => holds(matter.box(id) ?? { ...p, w: 0, h: 0 }, p))?.id ?? null
}

const isFrame = (matter: Matter, id: string): boolean => matter.records.get(id)?.kind === 'frame'

/** What a note takes of the paper by itself, wherever it lies: in a slot it is laid smaller or larger. */
function extentOf(matter: Matter, id: string): Extent {
  const record = matter.records.get(id)
  return (record && boxOf(record)) ?? noteSize
}

/** The part of a thing that shows above what is laid over it. */
const headOf = (rect: Rect): Rect => ({ ...rect, h: Math.min(rect.h, noteHead) })

/**
 * Lays notes in a zone chosen by its name: each on the first place of it that is free and, for a large one, where it has
 * room within the zone; when the zone is full, over others where the heads of all still show.
 */
export function zoneWrites(matter: Matter, template: Template, ids: Iterable<string>, zoneId: string): KeySet[] {
  const zone = zoneOf(template, zoneId)
  const taken: Rect[] = []
  return [...ids].flatMap((id) => {
    const record = matter.records.get(id)
    if (!record?.at || record.locked) return []
    const { w, h } = extentOf(matter, id)
    const slots = Array.from({ length: 400 }, (_, n) => {
      const { x, y } = slotIn(zone, n)
      // Read from the right, what is wider than a slot reaches further to the left.
      return { x: zone.rtl ? x + noteSize.w - w : x, y, w, h }
    })
    const within = slots.filter((rect) => encloses(zone, rect))
    const under = (rect: Rect): Rect[] => {
      const lying = matter.index.meeting(rect).filter((other) => other !== id && !isFrame(matter, other))
      return [...taken, ...lying.flatMap((other) => matter.box(other) ?? [])].filter((other) => meets(other, rect))
    }
    const isFree = (rect: Rect): boolean => under(rect).length === 0
    const showsAll = (rect: Rect): boolean => !under(headOf(rect)).some((other) => meets(headOf(other), headOf(rect)))
    const place =
      within.find(isFree) ??
      within.find(showsAll) ??
      slots.find(isFree) ??
      slots.find(showsAll) ??
      slots[(matter.notesIn(zone.id) + taken.length) % slots.length]
    if (!place) return []
    taken.push(place)
    const { x, y } = place
    const writes = [set(id, 'at', { x, y, zone: zone.id, level: levelIn(zone, record.at.level) })]
    return record.group ? [...writes, set(id, 'group', null)] : writes
  })
}

/** Says which need a note speaks of, where it lies staying as it is. */
export function levelWrites(matter: Matter, ids: Iterable<string>, level: string | null): KeySet[] {
  return free(matter, ids).flatMap((id) => {
    const at = matter.records.get(id)?.at
    return at ? [set(id, 'at', { ...at, level })] : []
  })
}

/** Gathers notes into a new named theme: in rows, on free paper as near as there is. */
export function themeWrites(
  matter: Matter,
  template: Template,
  ids: Iterable<string>,
  frame: string,
  name: string,
): KeySet[] {
  const notes = free(matter, ids).filter((id) => matter.records.get(id)?.kind === 'note')
  if (notes.length === 0) return []
  const columns = Math.min(4, Math.ceil(Math.sqrt(notes.length * 1.3)))
  const extents = notes.map((id) => extentOf(matter, id))
  const [lefts, w] = abreast(
    extents.map((one) => one.w),
    (i) => i % columns,
  )
  const [tops, h] = abreast(
    extents.map((one) => one.h),
    (i) => Math.floor(i / columns),
  )
  // Its name has room, around a single note too.
  const least = columns * (noteSize.w + gap) - gap
  const size = { w: Math.max(least, w) + 2 * frameInset, h: h + frameHead + frameInset }
  const from = around(notes.flatMap((id) => matter.box(id) ?? [])) ?? { x: 0, y: 0, w: 0, h: 0 }
  const spot = freeSpot(matter, template, size, from, new Set(notes))
  const laid = notes.flatMap((id, i) => {
    const at = matter.records.get(id)?.at
    const { w: wide } = extents[i] ?? noteSize
    const place = {
      x: spot.x + along(template, size.w, frameInset + (lefts[i % columns] ?? 0), wide),
      y: spot.y + frameHead + (tops[Math.floor(i / columns)] ?? 0),
    }
    const middle = centreOf({ ...place, ...(extents[i] ?? noteSize) })
    return [set(id, 'at', { ...place, ...placed(template, middle, at?.level ?? null) }), set(id, 'group', frame)]
  })
  return [
    set(frame, 'kind', 'frame'),
    set(frame, 'text', name),
    set(frame, 'at', { ...spot, zone: null, level: null }),
    set(frame, 'size', size),
    ...laid,
  ]
}

/** How far from the left side of a frame something begins that is so far along its row from where the paper is read. */
const along = (template: Template, frame: number, far: number, wide: number): number =>
  template.rtl ? frame - far - wide : far

/** Lengths shared out to lines (rows, or columns), each as long as the longest in it: where each line begins, and how long all are. */
function abreast(lengths: readonly number[], lineOf: (i: number) => number): [starts: number[], length: number] {
  const lines: number[] = []
  for (const [i, length] of lengths.entries()) lines[lineOf(i)] = Math.max(lines[lineOf(i)] ?? 0, length)
  let next = 0
  const starts = lines.map((length) => {
    const start = next
    next += length + gap
    return start
  })
  return [starts, next - gap]
}

/**
 * Puts notes into a theme that is there already, on free places of it; the frame grows when there are none, and a locked
 * one, which cannot, then takes none.
 */
export function joinWrites(matter: Matter, template: Template, ids: Iterable<string>, frame: string): KeySet[] {
  const box = matter.box(frame)
  if (!box) return []
  const joining = free(matter, ids).filter(
    (id) => matter.records.get(id)?.kind === 'note' && matter.records.get(id)?.group !== frame,
  )
  const columns = Math.max(1, Math.floor((box.w - 2 * frameInset + gap) / (noteSize.w + gap)))
  const taken = matter.members(frame).flatMap((id) => matter.box(id) ?? [])
  const writes: KeySet[] = []
  let [n, wide, high] = [0, box.w, box.h]
  for (const id of joining) {
    const { w, h } = extentOf(matter, id)
    for (;;) {
      const column = n % columns
      const far = frameInset + column * (noteSize.w + gap)
      const down = frameHead + Math.floor(n / columns) * (noteSize.h + gap)
      const place = { x: box.x + along(template, box.w, far, w), y: box.y + down, w, h }
      n++
      // Wider than the frame, it begins a row.
      const fits = column === 0 || far + w + frameInset <= box.w
      if (!fits || taken.some((other) => meets(other, place))) continue
      taken.push(place)
      wide = Math.max(wide, far + w + frameInset)
      high = Math.max(high, down + h + frameInset)
      const level = matter.records.get(id)?.at?.level ?? null
      writes.push(
        set(id, 'at', { x: place.x, y: place.y, ...placed(template, centreOf(place), level) }),
        set(id, 'group', frame),
      )
      break
    }
  }
  if (wide === box.w && high === box.h) return writes
  const { at, locked } = matter.records.get(frame) ?? {}
  if (locked) return []
  // Read from the right, a wider frame reaches further to the left.
  const moved = at && wide > box.w && template.rtl ? [set(frame, 'at', { ...at, x: at.x + box.w - wide })] : []
  return [...writes, ...moved, set(frame, 'size', { w: wide, h: high })]
}

/** The nearest free rectangle of that size; beside everything when the paper is full. */
function freeSpot(
  matter: Matter,
  template: Template,
  size: { w: number; h: number },
  near: Rect,
  except: ReadonlySet<string>,
): Point {
  const step = 60
  let best: { p: Point; far: number } | null = null
  for (let y = 0; y <= Math.max(0, template.h - size.h); y += step)
    for (let x = 0; x <= Math.max(0, template.w - size.w); x += step) {
      const far = Math.hypot(x - near.x, y - near.y)
      if (best && far >= best.far) continue
      if (matter.index.meeting(grown({ x, y, ...size }, gap / 2)).every((id) => except.has(id)))
        best = { p: { x, y }, far }
    }
  const all = matter.bounds() ?? near
  return best?.p ?? { x: all.x, y: all.y + all.h + 40 }
}

/** Words that stand by themselves. */
export const labelWrites = (id: string, p: Point, text: string): KeySet[] => [
  set(id, 'kind', 'label'),
  set(id, 'text', text),
  set(id, 'at', { x: round(p.x), y: round(p.y), zone: null, level: null }),
]

/**
 * Takes frames, labels, strokes and arrows away, with the arrows that end at one of them; notes belong to the ledger and
 * are passed over, and so is what is locked.
 */
export function removeWrites(matter: Matter, ids: Iterable<string>): KeySet[] {
  const going = new Set(
    [...ids].filter((id) => {
      const record = matter.records.get(id)
      return record && record.kind !== 'note' && !record.locked
    }),
  )
  for (const { id, drawn } of matter.threadsOf(going)) if (drawn) going.add(id)
  return [...going].flatMap((id) => {
    const record = matter.records.get(id)
    if (!record) return []
    const own = Object.keys(record)
      .filter((field) => field !== 'id')
      .map((field) => set(id, field as Field, undefined))
    return [...own, ...matter.members(id).map((member) => set(member, 'group', null))]
  })
}

/** Names a theme or rewords a label. */
export const renameWrites = (id: string, text: string): KeySet[] => [set(id, 'text', text)]
