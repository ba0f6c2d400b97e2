import { around, type Point, type Rect } from '../../../shared/walls/matter/geometry.ts'
import { above } from '../../../shared/walls/matter/layout.ts'
import type { Matter } from '../../../shared/walls/matter/matter.ts'
import { readingOrder } from '../../../shared/walls/matter/reading.ts'
import type { KeySet } from '../../../shared/walls/matter/records.ts'
import type { Thread } from '../../../shared/walls/matter/threads.ts'
import type { Template } from '../../../shared/walls/template.ts'
import { placeWrites, set } from './acts.ts'
import type { Tie } from './history.ts'

/** Sides and middles along which things are lined up. */
export const edges = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Edge = (typeof edges)[number]

/** Room between things that are gathered, wall units; and how far one shows beneath the next in a stack. */
const gap = 16
const peek = 22

interface Lying {
  readonly id: string
  readonly box: Rect
}

/** What of a choice has a box and may be moved, in the order in which one reads: rows from the top, then along the row. */
function movable(matter: Matter, ids: Iterable<string>): Lying[] {
  return readingOrder(matter, ids).flatMap((id) => {
    const box = matter.box(id)
    return box && !matter.records.get(id)?.locked ? [{ id, box }] : []
  })
}

/** Lays things elsewhere, each frame with all that lies in it. */
function moveWrites(matter: Matter, template: Template, places: ReadonlyMap<string, Point>): KeySet[] {
  const all = new Map(places)
  for (const [id, to] of places) {
    const from = matter.box(id)
    if (!from || matter.records.get(id)?.kind !== 'frame') continue
    for (const member of matter.members(id)) {
      const box = matter.box(member)
      if (box && !all.has(member)) all.set(member, { x: box.x + to.x - from.x, y: box.y + to.y - from.y })
    }
  }
  return placeWrites(matter, template, all)
}

/** Lines things up along one side of what they all take together. One thing alone has nothing to be lined up with. */
export function alignWrites(matter: Matter, template: Template, ids: Iterable<string>, edge: Edge): KeySet[] {
  const lying = movable(matter, ids)
  const all = around(lying.map(({ box }) => box))
  if (!all || lying.length < 2) return []
  const to = ({ box }: Lying): Point => {
    if (edge === 'left') return { x: all.x, y: box.y }
    if (edge === 'centre') return { x: all.x + (all.w - box.w) / 2, y: box.y }
    if (edge === 'right') return { x: all.x + all.w - box.w, y: box.y }
    if (edge === 'top') return { x: box.x, y: all.y }
    if (edge === 'middle') return { x: box.x, y: all.y + (all.h - box.h) / 2 }
    return { x: box.x, y: all.y + all.h - box.h }
  }
  return moveWrites(matter, template, new Map(lying.map((one) => [one.id, to(one)])))
}

/** Spreads things evenly along an axis: the first and the last stay, the rooms between all become the same. */
export function distributeWrites(
  matter: Matter,
  template: Template,
  ids: Iterable<string>,
  axis: 'across' | 'down',
): KeySet[] {
  const [at, size] = axis === 'across' ? (['x', 'w'] as const) : (['y', 'h'] as const)
  const lying = movable(matter, ids).sort((a, b) => a.box[at] - b.box[at] || (a.id < b.id ? -1 : 1))
  const [first, last] = [lying[0], lying.at(-1)]
  if (!first || !last || lying.length < 3) return []
  const taken = lying.reduce((sum, { box }) => sum + box[size], 0)
  const room = (last.box[at] + last.box[size] - first.box[at] - taken) / (lying.length - 1)
  let next = first.box[at]
  const places = new Map<string, Point>()
  for (const { id, box } of lying) {
    places.set(id, { ...box, [at]: next })
    next += box[size] + room
  }
  return moveWrites(matter, template, places)
}

/** Collects things into rows of the same height, as square as they come, from where the first of them lies. */
export function gridWrites(matter: Matter, template: Template, ids: Iterable<string>): KeySet[] {
  const lying = movable(matter, ids)
  const all = around(lying.map(({ box }) => box))
  if (!all || lying.length < 2) return []
  const columns = Math.ceil(Math.sqrt(lying.length))
  const w = Math.max(...lying.map(({ box }) => box.w)) + gap
  const h = Math.max(...lying.map(({ box }) => box.h)) + gap
  const column = (n: number): number => (template.rtl ? columns - 1 - (n % columns) : n % columns)
  const places = lying.map(
    ({ id }, n) => [id, { x: all.x + column(n) * w, y: all.y + Math.floor(n / columns) * h }] as const,
  )
  return moveWrites(matter, template, new Map(places))
}

/** Piles things up: each shows its upper edge above the next, and lies beneath it. */
export function stackWrites(matter: Matter, template: Template, ids: Iterable<string>): KeySet[] {
  const lying = movable(matter, ids)
  const all = around(lying.map(({ box }) => box))
  if (!all || lying.length < 2) return []
  const places = new Map(lying.map(({ id }, n) => [id, { x: all.x + n * 3, y: all.y + n * peek }]))
  const from = highest(matter) + 1
  return [...moveWrites(matter, template, places), ...lying.map(({ id }, n) => set(id, 'z', from + n))]
}

const highest = (matter: Matter): number => Math.max(0, ...[...matter.records.all()].map(({ z }) => z ?? 0))
const lowest = (matter: Matter): number => Math.min(0, ...[...matter.records.all()].map(({ z }) => z ?? 0))

/** Brings things above all others of their kind, or beneath them; among themselves they keep their order. */
export function orderWrites(matter: Matter, ids: Iterable<string>, to: 'front' | 'back'): KeySet[] {
  const chosen = [...ids].flatMap((id) => matter.records.get(id) ?? []).sort(above)
  const from = to === 'front' ? highest(matter) + 1 : lowest(matter) - chosen.length
  return chosen.map(({ id }, n) => set(id, 'z', from + n))
}

/** Fixes things where they lie, or frees them: what is locked neither moves nor changes its size, for anybody. */
export const lockWrites = (ids: Iterable<string>, locked: boolean): KeySet[] =>
  [...ids].map((id) => set(id, 'locked', locked || undefined))

/** An arrow from one thing to another, which stays attached as they move. */
export const arrowWrites = (id: string, from: string, to: string): KeySet[] => [
  set(id, 'kind', 'link'),
  set(id, 'ends', { from, to }),
]

/** The arrows drawn from one of these to another of them. */
export function arrowsAmong(matter: Matter, ids: Iterable<string>): Thread[] {
  const all = new Set(ids)
  return matter.threadsOf(all).filter(({ drawn, from, to }) => drawn && all.has(from) && all.has(to))
}

/**
 * Those of these arrows that end at one of these notes and come along when these are copied: the notes are added anew in
 * this order, `copies` are the ids of what was copied on the wall.
 */
export function tiesOf(
  arrows: Iterable<Pick<Thread, 'from' | 'to'>>,
  notes: readonly string[],
  copies: ReadonlyMap<string, string>,
): Tie[] {
  const order = new Map(notes.map((id, n) => [id, n]))
  return [...arrows].flatMap((arrow) => {
    const from = order.get(arrow.from) ?? copies.get(arrow.from)
    const to = order.get(arrow.to) ?? copies.get(arrow.to)
    if (from === undefined || to === undefined) return []
    return typeof from === 'number' || typeof to === 'number' ? [{ from, to }] : []
  })
}

/** Least width and height of anything, wall units. */
const least = 48

/** Gives something another size, its place moving along when a left or upper handle is pulled. */
export const resizeWrites = (matter: Matter, template: Template, id: string, to: Rect): KeySet[] =>
  sizeWrites(matter, template, new Map([[id, to]]))

/** Gives things other boxes, all at once: what lies in a frame that changes with it stays in it. */
export function sizeWrites(matter: Matter, template: Template, boxes: ReadonlyMap<string, Rect>): KeySet[] {
  const sized = new Map(
    [...boxes].flatMap(([id, to]) => {
      const record = matter.records.get(id)
      if (!record?.at || record.locked || record.kind === 'stroke') return []
      return [[id, { ...to, w: Math.max(least, to.w), h: Math.max(least, to.h) }] as const]
    }),
  )
  return [
    ...[...sized].map(([id, { w, h }]) => set(id, 'size', { w, h })),
    ...placeWrites(matter, template, sized, sized),
  ]
}

/**
 * Copies of what is arranged freely (themes, labels, ink), a little aside, with the arrows between them; notes belong to
 * the ledger and are added there. `newId` draws the copies' ids; `copies` of the result are these by their originals'
 * ids, without the arrows, which nobody chooses.
 */
export function duplicateWrites(
  matter: Matter,
  ids: Iterable<string>,
  newId: () => string,
): { readonly writes: KeySet[]; readonly copies: ReadonlyMap<string, string> } {
  const originals = [...ids]
    .flatMap((id) => matter.records.get(id) ?? [])
    .filter(({ kind }) => kind !== 'note' && kind !== 'link')
  const arrows = arrowsAmong(
    matter,
    originals.map(({ id }) => id),
  ).flatMap(({ id }) => matter.records.get(id) ?? [])
  const copies = new Map([...originals, ...arrows].map(({ id }) => [id, newId()]))
  const copyOf = (id: string): string => copies.get(id) ?? id
  const writes = [...originals, ...arrows].flatMap(({ id, ...fields }) => {
    const copy = copyOf(id)
    const moved = {
      ...fields,
      ...(fields.at && { at: { ...fields.at, x: fields.at.x + 24, y: fields.at.y + 24 } }),
      ...(fields.points && { points: fields.points.map((n, i) => (i % 3 === 2 ? n : n + 24)) }),
      ...(fields.ends && { ends: { from: copyOf(fields.ends.from), to: copyOf(fields.ends.to) } }),
      ...(fields.group && { group: copyOf(fields.group) }),
      locked: undefined,
    }
    return Object.entries(moved).flatMap(([field, value]) =>
      value === undefined ? [] : [{ key: `${copy}.${field}`, value }],
    )
  })
  return { writes, copies: new Map(originals.map(({ id }) => [id, copyOf(id)])) }
}
