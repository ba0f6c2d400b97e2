import type { Contribution } from '../contributions/contribution.ts'
import { type BriefSource, layOf, sourcesOf, toldNotes } from './source.ts'

/** An idea with the notes that led to it. */
export interface Kin {
  readonly idea: Contribution
  /** Notes of its lineage, oldest first, itself among them. */
  readonly family: readonly Contribution[]
  /** Phases that its own draws on. */
  readonly from: ReadonlySet<string>
  /** Needs and moments that its own table, or the plenary, wrote there. */
  readonly needs: readonly Contribution[]
  readonly moments: readonly Contribution[]
}

/** Reads the lineage of an idea backwards; null when the idea may not be told. */
export function kinOf(source: BriefSource, contribution: string): Kin | null {
  const notes = toldNotes(source)
  const idea = notes.find((note) => note.id === contribution)
  if (!idea) return null
  const ids = lineage(notes, idea)
  const from = sourcesOf(source, idea.phase)
  const around = notes.filter(
    (note) => from.has(note.phase) && !ids.has(note.id) && (note.table === null || note.table === idea.table),
  )
  const needs = around.filter((note) => layOf(source, note).need)
  return {
    idea,
    family: notes.filter((note) => ids.has(note.id)),
    from,
    needs,
    moments: around.filter((note) => !needs.includes(note) && layOf(source, note).step !== null),
  }
}

/** Ids of an idea, of the notes that it was born from and of those born from it, at any distance. */
function lineage(notes: readonly Contribution[], idea: Contribution): Set<string> {
  const byId = new Map<string, Contribution>(notes.map((note) => [note.id, note]))
  const family = new Set<string>([idea.id])
  for (let up = idea.parent; up && byId.has(up) && !family.has(up); up = byId.get(up)?.parent ?? null) family.add(up)
  let grew = true
  const below = new Set<string>([idea.id])
  while (grew) {
    grew = false
    for (const note of notes) {
      if (!note.parent || !below.has(note.parent) || below.has(note.id)) continue
      below.add(note.id)
      grew = true
    }
  }
  return new Set([...family, ...below])
}
