import * as Y from 'yjs'
import { levels } from '../../../shared/activities/levels.ts'
import type { SessionId, WallId, WorkshopId } from '../../../shared/kernel/ids.ts'
import { around, centreOf, grown, holds, type Rect } from '../../../shared/walls/matter/geometry.ts'
import { type Line, type NoteLine, themeName } from '../../../shared/walls/notes-table.ts'
import { fieldKey, recordsMap } from '../../../shared/walls/record.ts'
import { noteSize, type Template, type Zone } from '../../../shared/walls/template.ts'
import { drawToken } from '../../accounts/tokens.ts'
import type { Bus } from '../../bus/port.ts'

/** The wall that a table is laid on, and who lays it. */
export interface Laying {
  readonly workshop: WorkshopId
  readonly wall: WallId
  readonly template: Template
  readonly session: SessionId
}

/** An idea that came in by a line. */
interface Lying extends Line {
  readonly id: string
}

interface Theme {
  /** Of its record: one that is there, or will be. */
  readonly id: string
  readonly name: string
  readonly box: Rect
}

/** What one edit lays at most: far below what an edit may hold. */
const laidAtOnce = 100
/** How far from the middle of a wall a place may be said, wall units. */
const farthest = 1e6
const deaf = { update: () => {}, rebuilt: () => {} }

/** The zone that a line names, by its id or in any language; of several of that name the one that the note lies in. */
export function zoneOf({ zones }: Template, { zone, at, size }: NoteLine): Zone | null {
  const so = zones.filter(({ id, label }) => id === zone || Object.values(label).some((name) => name.trim() === zone))
  return (at && so.find((one) => holds(one, centreOf(boxOf(at, size))))) ?? so[0] ?? null
}

/** The level of needs that a line names. */
export const levelOf = ({ level }: NoteLine): string | null =>
  levels.find(({ id, label }) => id === level || Object.values<string>(label).includes(level))?.id ?? null

/**
 * Lays ideas at the places that their lines say, in the themes that these name: those there are, those of the table, or
 * new ones around all that it puts in them. The lines, in their order, whose idea lies where the wall laid it by itself:
 * the wall does not hold it, or refused the edit.
 */
export async function layTable(
  bus: Bus,
  to: Laying,
  ideas: readonly Lying[],
  lines: readonly Line[],
): Promise<number[]> {
  const placed = ideas.filter(({ note }) => note.at !== null)
  const there = await onWall(bus, to, async ({ map }) => namesOn(map))
  const themes = themesFor(placed, lines, there ?? new Map())
  for (const some of parts(themes)) await lay(bus, to, [], some)
  const unlaid: number[] = []
  for (const some of parts(placed)) unlaid.push(...(await lay(bus, to, some, themes)))
  return unlaid
}

function* parts<Of>(all: readonly Of[]): Iterable<readonly Of[]> {
  for (let from = 0; from < all.length; from += laidAtOnce) yield all.slice(from, from + laidAtOnce)
}

const boxOf = (at: { x: number; y: number } | null, size: NoteLine['size']): Rect => ({
  x: 0,
  y: 0,
  ...noteSize,
  ...at,
  ...size,
})

/** The themes that a table names; `there`: what lies on the wall already, by id. */
function themesFor(
  ideas: readonly Lying[],
  lines: readonly Line[],
  there: ReadonlyMap<string, string | null>,
): readonly Theme[] {
  const members = Map.groupBy(ideas, ({ note }) => note.theme)
  const ids = new Map([...there].flatMap(([id, name]) => (name === null ? [] : [[name, id] as const])))
  const ofTable = lines.map(({ note }): Theme => {
    const own = /^[A-Za-z0-9_-]{22}$/.test(note.id) && there.get(note.id) !== null ? note.id : drawToken(16)
    const box = note.at && note.size ? boxOf(note.at, note.size) : roundOf(members.get(note.theme) ?? [])
    return { id: there.has(own) ? own : (ids.get(note.theme) ?? own), name: note.theme, box }
  })
  const told = new Set(['', ...ofTable.map(({ name }) => name)])
  const others = [...members].flatMap(([name, some]) =>
    told.has(name) ? [] : [{ id: ids.get(name) ?? drawToken(16), name, box: roundOf(some) }],
  )
  return [...ofTable, ...others]
}

/** The place of a theme around notes, with room for its name. */
function roundOf(notes: readonly Lying[]): Rect {
  const { x, y, w, h } = grown(around(notes.map(({ note }) => boxOf(note.at, note.size))) ?? boxOf(null, null), 24)
  const within = (coordinate: number): number => Math.max(-farthest, Math.min(farthest, coordinate))
  return { x: within(x), y: within(y - 40), w: within(w), h: within(h + 40) }
}

/** Lays some ideas, and the themes that they need where the wall does not hold them yet; the lines of those that were not laid. */
async function lay(bus: Bus, to: Laying, ideas: readonly Lying[], themes: readonly Theme[]): Promise<number[]> {
  const unlaid = await onWall(bus, to, async ({ doc, map, epoch }) => {
    const before = Y.encodeStateVector(doc)
    const absent: Lying[] = []
    doc.transact(() => {
      if (ideas.length === 0) for (const theme of themes) made(map, theme)
      for (const idea of ideas) {
        const { at, size, theme } = idea.note
        if (!at || !map.has(fieldKey(idea.id, 'at'))) {
          absent.push(idea)
          continue
        }
        const box = boxOf(at, size)
        const so = themes.filter(({ name }) => name === theme)
        const frame = so.find((one) => holds(one.box, centreOf(box))) ?? so[0]
        map.set(fieldKey(idea.id, 'at'), {
          ...at,
          zone: zoneOf(to.template, idea.note)?.id ?? null,
          level: levelOf(idea.note),
        })
        if (box.w !== noteSize.w || box.h !== noteSize.h) map.set(fieldKey(idea.id, 'size'), { w: box.w, h: box.h })
        if (frame) map.set(fieldKey(idea.id, 'group'), made(map, frame))
      }
    })
    const update = Y.encodeStateAsUpdate(doc, before)
    const reply = await bus.edit(to.workshop, to.wall, epoch, to.session, update)
    return reply.ok ? absent : ideas
  })
  return (unlaid ?? ideas).map(({ line }) => line)
}

/** A theme's id, once its record is there. */
function made(map: Y.Map<unknown>, { id, name, box: { x, y, w, h } }: Theme): string {
  if (map.has(fieldKey(id, 'kind'))) return id
  map.set(fieldKey(id, 'kind'), 'frame')
  map.set(fieldKey(id, 'text'), name)
  map.set(fieldKey(id, 'at'), { x, y, zone: null, level: null })
  map.set(fieldKey(id, 'size'), { w, h })
  return id
}

/** Ids of what lies on a wall, themes with their names and everything else with null. */
function namesOn(map: Y.Map<unknown>): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>()
  for (const [key, kind] of map.entries()) {
    if (!key.endsWith('.kind')) continue
    const id = key.slice(0, -'.kind'.length)
    const text = map.get(fieldKey(id, 'text'))
    names.set(id, kind === 'frame' ? themeName(typeof text === 'string' ? text : '') : null)
  }
  return names
}

/** Does something with a copy of the wall as it is now; null when there is no such wall. */
async function onWall<Of>(
  bus: Bus,
  { workshop, wall }: Laying,
  then: (wall: { doc: Y.Doc; map: Y.Map<unknown>; epoch: number }) => Promise<Of>,
): Promise<Of | null> {
  const feed = await bus.openWall(workshop, wall, deaf)
  if (!feed) return null
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, feed.state())
    return await then({ doc, map: doc.getMap<unknown>(recordsMap), epoch: feed.epoch })
  } finally {
    feed.close()
    doc.destroy()
  }
}
