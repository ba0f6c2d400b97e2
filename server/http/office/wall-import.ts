import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { levels } from '../../../shared/activities/levels.ts'
import type { WallImported } from '../../../shared/api/office/wall.ts'
import { type Refusal, refusal } from '../../../shared/api/refusals.ts'
import {
  as,
  type CommandId,
  type ContributionId,
  type PhaseId,
  type SessionId,
  type TableId,
  type WallId,
  type WorkshopId,
} from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { around, grown, type Rect } from '../../../shared/walls/matter/geometry.ts'
import { type NoteLine, notesIn, themeName } from '../../../shared/walls/notes-table.ts'
import { fieldKey, recordsMap } from '../../../shared/walls/record.ts'
import { noteSize, type Template } from '../../../shared/walls/template.ts'
import { drawToken } from '../../accounts/tokens.ts'
import type { Bus } from '../../bus/port.ts'

/** Where a table of notes comes in, and for whom. */
export interface Importing {
  readonly workshop: WorkshopId
  readonly wall: WallId
  readonly phase: PhaseId
  readonly table: TableId | null
  readonly template: Template
  readonly session: SessionId
  /** Whether the workshop has a contribution of that id already. */
  readonly known: (id: string) => boolean
}

/** An idea that came in by a line of the file. */
interface Added {
  readonly id: string
  readonly line: number
  readonly note: NoteLine
}

/** How far from the middle of a wall a place may be said, wall units. */
const farthest = 1e6
const within = (coordinate: number): number => Math.max(-farthest, Math.min(farthest, coordinate))

/** Notes that are laid by one edit: far below what an edit may hold. */
const laidAtOnce = 100
const deaf = { update: () => {}, rebuilt: () => {} }

/** Words as a short id: the same words, the same id, so that a file that comes in twice adds nothing twice. */
const idOf = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 22)

const named = (name: string, things: readonly { readonly id: string; readonly label: object }[]): string | null =>
  things.find(({ id, label }) => id === name || (Object.values(label) as string[]).includes(name))?.id ?? null

/**
 * Takes a table of notes in: each line is a contribution of staff, added through the workshop's queue like any other, and
 * laid where its line says. What cannot come in is named by its line; the rest does. Refuses `bad-request` when the file is
 * no such table, `too-large` when it holds more than an import takes.
 */
export async function importNotes(bus: Bus, file: string, to: Importing): Promise<Result<WallImported, Refusal>> {
  const lines = notesIn(file)
  if (!lines.ok) return err(refusal(lines.error, 'a table has a column of ideas, and 2,000 of them at most'))
  const left: { line: number; why: string }[] = []
  const added: Added[] = []
  let known = 0
  for (const { line, note } of lines.value) {
    const id = /^[A-Za-z0-9_-]{22}$/.test(note.id) ? note.id : idOf(`${to.wall} ${line} ${note.text}`)
    const there = to.known(id)
    const why = there ? null : await add(bus, to, id, note)
    if (there) known++
    else if (why) left.push({ line, why })
    else added.push({ id, line, note })
  }
  const placed = added.filter(({ note }) => !Number.isNaN(note.x + note.y))
  const boxes = themeBoxes(placed)
  const unlaid: number[] = []
  for (let from = 0; from < placed.length; from += laidAtOnce)
    unlaid.push(...(await lay(bus, to, placed.slice(from, from + laidAtOnce), boxes)))
  return ok({ added: added.length, known, left, unlaid })
}

/** Adds an idea; the code of what speaks against it, or null. */
async function add(
  bus: Bus,
  { workshop, phase, table, template, session }: Importing,
  id: string,
  note: NoteLine,
): Promise<string | null> {
  const zone = named(note.zone, template.zones)
  const takes = template.zones.find((one) => one.id === zone)?.takes
  const reply = await bus.command(workshop, session, {
    type: 'contribution/add',
    id: as<CommandId>(drawToken(16)),
    contribution: as<ContributionId>(id),
    phase,
    kind: takes === 'text' ? 'text' : 'note',
    text: note.text,
    media: null,
    parent: null,
    zone,
    level: named(note.level, levels),
    channel: 'paper',
    table,
    reason: null,
  })
  return reply.ok ? null : reply.refusal.code
}

/** The places of themes that are new, by name: around all the notes that the whole table puts in them, with room for the name. */
function themeBoxes(notes: readonly Added[]): ReadonlyMap<string, Rect> {
  const byTheme = Map.groupBy(notes, ({ note }) => note.theme)
  return new Map(
    [...byTheme].flatMap(([theme, members]) => {
      const box = around(members.map(({ note }) => note))
      if (!box) return []
      const { x, y, w, h } = grown(box, 24)
      return [[theme, { x: within(x), y: within(y - 40), w: Math.min(w, farthest), h: Math.min(h + 40, farthest) }]]
    }),
  )
}

/**
 * Lays notes at their places, in themes of the names that their lines give: those there are, or new ones. The lines of
 * those that stay where the wall laid them by itself, because it does not hold them or refused the edit.
 */
async function lay(
  bus: Bus,
  { workshop, wall, template, session }: Importing,
  notes: readonly Added[],
  boxes: ReadonlyMap<string, Rect>,
): Promise<number[]> {
  const linesOf = (some: readonly Added[]): number[] => some.map(({ line }) => line)
  const feed = await bus.openWall(workshop, wall, deaf)
  if (!feed) return linesOf(notes)
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, feed.state())
    const map = doc.getMap<unknown>(recordsMap)
    const themes = themesOf(map)
    const before = Y.encodeStateVector(doc)
    const [lying = [], absent = []] = [true, false].map((there) =>
      notes.filter(({ id }) => map.has(fieldKey(id, 'at')) === there),
    )
    doc.transact(() => {
      for (const { id, note } of lying) {
        const box = note.theme === '' ? undefined : boxes.get(note.theme)
        const frame = box && (themes.get(note.theme) ?? newTheme(map, note.theme, box))
        if (frame) themes.set(note.theme, frame)
        const zone = named(note.zone, template.zones)
        map.set(fieldKey(id, 'at'), { x: note.x, y: note.y, zone, level: named(note.level, levels) })
        if (note.w !== noteSize.w || note.h !== noteSize.h)
          map.set(fieldKey(id, 'size'), { w: Math.max(8, note.w), h: Math.max(8, note.h) })
        if (frame) map.set(fieldKey(id, 'group'), frame)
      }
    })
    const update = Y.encodeStateAsUpdate(doc, before)
    const reply = lying.length > 0 ? await bus.edit(workshop, wall, feed.epoch, session, update) : null
    return linesOf(reply && !reply.ok ? notes : absent)
  } finally {
    feed.close()
    doc.destroy()
  }
}

function themesOf(map: Y.Map<unknown>): Map<string, string> {
  const themes = new Map<string, string>()
  for (const [key, kind] of map.entries()) {
    const id = key.slice(0, -'.kind'.length)
    const text = kind === 'frame' && key.endsWith('.kind') ? map.get(fieldKey(id, 'text')) : undefined
    if (typeof text === 'string') themes.set(themeName(text), id)
  }
  return themes
}

function newTheme(map: Y.Map<unknown>, text: string, { x, y, w, h }: Rect): string {
  const id = drawToken(16)
  map.set(fieldKey(id, 'kind'), 'frame')
  map.set(fieldKey(id, 'text'), text)
  map.set(fieldKey(id, 'at'), { x, y, zone: null, level: null })
  map.set(fieldKey(id, 'size'), { w, h })
  return id
}
