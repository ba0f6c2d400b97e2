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
import { around, grown } from '../../../shared/walls/matter/geometry.ts'
import { type NoteLine, notesIn } from '../../../shared/walls/notes-table.ts'
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
  const added: { id: string; note: NoteLine }[] = []
  let known = 0
  for (const { line, note } of lines.value) {
    const id = /^[A-Za-z0-9_-]{22}$/.test(note.id) ? note.id : idOf(`${to.wall} ${line} ${note.text}`)
    const there = to.known(id)
    const why = there ? null : await add(bus, to, id, note)
    if (there) known++
    else if (why) left.push({ line, why })
    else added.push({ id, note })
  }
  for (let from = 0; from < added.length; from += laidAtOnce) await lay(bus, to, added.slice(from, from + laidAtOnce))
  return ok({ added: added.length, known, left })
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

/** Lays notes at their places, in themes of the names that their lines give: those there are, or new ones around them. */
async function lay(
  bus: Bus,
  { workshop, wall, template, session }: Importing,
  notes: readonly { id: string; note: NoteLine }[],
): Promise<void> {
  const feed = await bus.openWall(workshop, wall, deaf)
  if (!feed) return
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, feed.state())
    const map = doc.getMap<unknown>(recordsMap)
    const themes = themesOf(map)
    const before = Y.encodeStateVector(doc)
    doc.transact(() => {
      const lying = notes.filter(({ id, note }) => map.has(fieldKey(id, 'at')) && !Number.isNaN(note.x + note.y))
      for (const [theme, members] of Map.groupBy(lying, ({ note }) => note.theme)) {
        const frame = theme === '' ? null : (themes.get(theme) ?? newTheme(map, theme, members))
        for (const { id, note } of members) {
          const zone = named(note.zone, template.zones)
          map.set(fieldKey(id, 'at'), { x: note.x, y: note.y, zone, level: named(note.level, levels) })
          if (note.w !== noteSize.w || note.h !== noteSize.h)
            map.set(fieldKey(id, 'size'), { w: Math.max(8, note.w), h: Math.max(8, note.h) })
          if (frame) map.set(fieldKey(id, 'group'), frame)
        }
      }
    })
    const update = Y.encodeStateAsUpdate(doc, before)
    await bus.edit(workshop, wall, feed.epoch, session, update)
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
    if (typeof text === 'string') themes.set(text, id)
  }
  return themes
}

/** A theme around the notes that are to lie in it, with room for its name. */
function newTheme(map: Y.Map<unknown>, text: string, members: readonly { note: NoteLine }[]): string {
  const id = idOf(`theme ${text}`)
  const box = grown(around(members.map(({ note }) => note)) ?? { x: 0, y: 0, ...noteSize }, 24)
  map.set(fieldKey(id, 'kind'), 'frame')
  map.set(fieldKey(id, 'text'), text.slice(0, 120))
  map.set(fieldKey(id, 'at'), { x: box.x, y: box.y - 40, zone: null, level: null })
  map.set(fieldKey(id, 'size'), { w: box.w, h: box.h + 40 })
  return id
}
