import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Command } from '../../../shared/api/command.ts'
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
import { type Line, readNotes } from '../../../shared/walls/notes-table.ts'
import type { Template } from '../../../shared/walls/template.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { drawToken } from '../../accounts/tokens.ts'
import type { Bus } from '../../bus/port.ts'
import { layTable, levelOf, zoneOf } from './wall-laying.ts'

/** Where a table of notes comes in, and for whom. */
export interface Importing {
  readonly workshop: WorkshopId
  readonly wall: WallId
  readonly phase: Phase
  /** Whose wall it is; null: the plenary's, whose notes belong to the tables that their lines name. */
  readonly table: TableId | null
  /** The table of that name in any language. */
  readonly tableOf: (name: string) => TableId | null
  readonly template: Template
  readonly session: SessionId
  /** Whether the workshop has a contribution of that id already. */
  readonly known: (id: string) => boolean
}

/** A line with the id of its idea, and that of the idea that it was born from. */
export interface Idea extends Line {
  readonly id: string
  readonly parent: string | null
}

/** Words as a short id: the same words, the same id, so that a file that comes in twice adds nothing twice. */
const idOf = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 22)

/** Goes step by step to the end of a reading, and lets everybody else go between. */
async function unhurried<Read>(steps: Generator<void, Read>): Promise<Read> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await setImmediate()
  }
}

/**
 * Takes a table of notes in: each line is a contribution of staff, added through the workshop's queue like any other,
 * chosen and laid as its line says; themes are made where the table says, or around what they hold. What cannot come in is
 * named by its line; the rest does. Refuses `bad-request` when the file is no such table, `too-large` when it holds more
 * than an import takes.
 */
export async function importNotes(bus: Bus, file: string, to: Importing): Promise<Result<WallImported, Refusal>> {
  const table = await unhurried(readNotes(file))
  if (!table.ok) return err(refusal(table.error, 'a table has a column of ideas, and 2,000 of them at most'))
  const left: { line: number; why: string }[] = []
  const added: Idea[] = []
  const here = new Set<string>()
  let known = 0
  for (const idea of ideasIn(table.value.notes, to)) {
    const there = to.known(idea.id)
    const parent = idea.parent !== null && (here.has(idea.parent) || to.known(idea.parent)) ? idea.parent : null
    const why = there ? null : await add(bus, to, { ...idea, parent })
    if (why) left.push({ line: idea.line, why })
    else here.add(idea.id)
    if (there) known++
    else if (!why) added.push(idea)
  }
  added.sort((a, b) => a.line - b.line)
  left.sort((a, b) => a.line - b.line)
  return ok({ added: added.length, known, left, unlaid: await layTable(bus, to, added, table.value.themes) })
}

/**
 * Ideas by their lines, each after the one that it was born from. A line keeps its id; one without, or with the id of a line
 * before it (a row that was copied), has one made of its words.
 */
function ideasIn(lines: readonly Line[], { wall }: Importing): readonly Idea[] {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const own = lines.map(({ line, note }) => {
    const free = /^[A-Za-z0-9_-]{22}$/.test(note.id) && !taken.has(note.id)
    const id = free ? note.id : idOf(`${wall} ${line} ${note.text}`)
    taken.add(id)
    if (note.id !== '' && !ids.has(note.id)) ids.set(note.id, id)
    return { id, line, note }
  })
  const ideas = new Map(
    own.map((one) => [one.id, { ...one, parent: ids.get(one.note.parent) ?? (one.note.parent || null) }]),
  )
  const ordered = new Set<Idea>()
  const begun = new Set<string>()
  const visit = (idea: Idea): void => {
    if (begun.has(idea.id)) return
    begun.add(idea.id)
    const parent = ideas.get(idea.parent ?? '')
    if (parent) visit(parent)
    ordered.add(idea)
  }
  for (const idea of ideas.values()) visit(idea)
  return [...ordered]
}

/** Adds an idea as its line has it; the code of what speaks against it, or null. */
async function add(bus: Bus, to: Importing, { id, note, parent }: Idea): Promise<string | null> {
  // A table has words alone: a picture stays where its file is.
  if (note.kind === 'drawing' || note.kind === 'photo') return 'contribution/kind'
  const contribution = as<ContributionId>(id)
  const command = () => ({ id: as<CommandId>(drawToken(16)), contribution })
  const table = to.table ?? to.tableOf(note.table)
  const zone = zoneOf(to.template, note)
  const commands: Command[] = [
    {
      ...command(),
      type: 'contribution/add',
      phase: as<PhaseId>(to.phase.id),
      kind: note.kind === 'text' || (note.kind === null && zone?.takes === 'text') ? 'text' : 'note',
      text: note.text,
      media: null,
      parent: parent === null ? null : as<ContributionId>(parent),
      zone: zone?.id ?? null,
      level: levelOf(note),
      channel: 'paper',
      table,
      reason: null,
    },
  ]
  const choice = note.chosen === 'unsaid' ? (table === null ? 'room' : 'table') : note.chosen
  // What was chosen once is everybody's: so a table's idea comes onto the wall of all.
  const raised = to.table === null && table !== null && to.phase.mode !== 'plenary'
  if (choice !== null || raised) commands.push({ ...command(), type: 'choice/mark', chosen: choice ?? 'table' })
  if (choice === null && raised) commands.push({ ...command(), type: 'choice/mark', chosen: null })
  // Told at once, decided in this order: nobody sees an idea that is chosen for a moment.
  const replies = await Promise.all(commands.map((one) => bus.command(to.workshop, to.session, one)))
  for (const reply of replies) if (!reply.ok) return reply.refusal.code
  return null
}
