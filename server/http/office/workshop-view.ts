import { batchesOf } from '../../../shared/answers/batch-rows.ts'
import { shown } from '../../../shared/answers/shown.ts'
import type { Candidate, WorkshopDetail, WorkshopLine } from '../../../shared/api/office/workshop.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { durationOf } from '../../../shared/kits/kit.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { termOf } from '../../../shared/workshop/retention.ts'
import { only, type State } from '../../../shared/workshop/state.ts'
import type { Doc } from '../../accounts/typed.ts'
import type { Damaged } from '../../conduct/house.ts'
import { lostTerm, verdict } from '../../retention/verdict.ts'
import { resultsOf, revealedAsks } from './results.ts'
import type { WorkshopDocument } from './workshop-document.ts'

const phasesOf = (state: State): Phase[] =>
  only(state, 'plan').order.map((id) => must(state.phases.get(id), 'a plan of phases that exist'))

/** A workshop as a line of the list. */
export function lineOf(doc: Doc<WorkshopDocument>, state: State, now: number): WorkshopLine {
  const workshop = only(state, 'workshop')
  return {
    id: doc.id,
    title: workshop.title,
    when: workshop.when,
    status: only(state, 'stage').status,
    tables: [...state.tables.values()].length,
    lengthMs: durationOf(phasesOf(state)),
    rehearsal: workshop.rehearsal,
    archived: doc.body.archived,
    createdAt: doc.body.createdAt,
    erasedAt: verdict(termOf(state), doc.body, now).at,
  }
}

/** One whose state cannot be read: what its document says, and what can still be read of it. */
export function damagedLine(doc: Doc<WorkshopDocument>, found: Damaged | null, now: number): WorkshopLine {
  const { createdAt, archived } = doc.body
  return {
    id: doc.id,
    title: found?.workshop?.title ?? { fr: '' },
    when: found?.workshop?.when ?? null,
    status: 'damaged',
    tables: 0,
    lengthMs: 0,
    rehearsal: found?.workshop?.rehearsal ?? false,
    archived,
    createdAt,
    erasedAt: verdict(lostTerm(doc.body, found), doc.body, now).at,
  }
}

/** A workshop as its page in the office shows it: no person, no private idea, no tally before its reveal [S1, S2]. */
export function detailOf(doc: Doc<WorkshopDocument>, state: State, now: number): WorkshopDetail {
  const stage = only(state, 'stage')
  return {
    id: doc.id,
    archived: doc.body.archived,
    workshop: only(state, 'workshop'),
    status: stage.status,
    revision: only(state, 'plan').revision,
    erasedAt: verdict(termOf(state), doc.body, now).at,
    phases: phasesOf(state),
    begun: [...new Set(stage.begun.map(({ phase }) => phase))],
    tables: [...state.tables.values()].sort((a, b) => a.index - b.index),
    places: [...state.places.values()],
    people: [...state.participants.values()].filter((person) => !person.removed).length,
    ideas: [...state.contributions.values()].filter(
      (row) => row.state === 'kept' && row.kind !== 'reason' && !row.copyOf,
    ).length,
    candidates: candidatesOf(state),
    results: resultsOf(state),
  }
}

function candidatesOf(state: State): Candidate[] {
  const stickers = new Map<string, number>()
  for (const ask of revealedAsks(state)) {
    const counted = state.tallies.get(ask.id)
    if (ask.budget === null || !counted) continue
    const { sums } = shown(ask, counted, batchesOf(state, ask.id))
    for (const { id, contribution } of ask.choices) if (contribution) stickers.set(contribution, sums[id] ?? 0)
  }
  return [...state.contributions.values()]
    .filter(
      (row) =>
        row.state === 'kept' &&
        row.reach === 'plenary' &&
        row.kind !== 'reason' &&
        !row.copyOf &&
        (row.chosen !== null || stickers.has(row.id)),
    )
    .map((row) => ({
      id: row.id,
      text: row.text,
      media: row.media,
      table: row.table,
      chosen: row.chosen,
      stickers: stickers.get(row.id) ?? null,
    }))
    .sort((a, b) => (b.stickers ?? -1) - (a.stickers ?? -1))
}
