import type * as Y from 'yjs'
import type { ContributionState } from '../../shared/contributions/contribution.ts'
import { must } from '../../shared/kernel/assert.ts'
import { recordsMap } from '../../shared/walls/record.ts'
import type { State } from '../../shared/workshop/state.ts'
import { ballotMarks, marksText, noteThere, paperBatch, personThere, valueText, wallField } from './facts.ts'
import type { Witness } from './judge.ts'
import type { Value } from './promises.ts'

/** What the database holds of one workshop, with its walls read. */
export interface Shelf {
  readonly state: State
  readonly documents: ReadonlyMap<string, Y.Doc>
  /** The epoch of each wall. */
  readonly epochs?: ReadonlyMap<string, number>
}

/** The database as a witness: it can tell of everything but pictures. */
export function databaseWitness(workshops: ReadonlyMap<string, Shelf>): Witness {
  const first = <T>(find: (shelf: Shelf) => T | undefined): T | undefined => {
    for (const shelf of workshops.values()) {
      const found = find(shelf)
      if (found !== undefined) return found
    }
    return undefined
  }
  const tellers: Readonly<Record<string, (id: string, what: string) => Value | undefined>> = {
    note: (id, what) => {
      const found = first((shelf) => (shelf.state.contributions.has(id) ? shelf : undefined))
      return found ? noteFact(found, id, what) : missingNote(what)
    },
    person: (id, what) => {
      const state = first((shelf) => (shelf.state.participants.has(id) ? shelf.state : undefined))
      if (!state || what === 'there') return state ? true : null
      return what === 'hand' ? state.hands.has(id) : (state.participants.get(id)?.table ?? null)
    },
    session: (id, what) => {
      const row = first(({ state }) => state.sessions.get(id))
      return (what === 'turn' ? row?.turn : row?.handle) ?? null
    },
    ballot: (where, id) => {
      const [state, ask] = at(workshops, where)
      const row = state?.ballots.get(`${ask}:${id}`)
      return row ? marksText(row.marks) : null
    },
    paper: (where, id) => {
      const [state, ask] = at(workshops, where)
      const row = state?.batches.get(`${ask}:${id}`)
      return row ? valueText(row.counts) : null
    },
    ask: (where, what) => {
      const [state, ask] = at(workshops, where)
      const status = state?.asks.get(ask)?.status
      return what === 'closing' ? status !== undefined && status !== 'open' : status === 'revealed'
    },
    stage: (id, what) => {
      const stage = workshops.get(id)?.state.stage.get('it')
      return (what === 'blank' ? stage?.blank : stage?.revision) ?? null
    },
    plan: (id) => workshops.get(id)?.state.plan.get('it')?.revision ?? null,
    phase: (where) => {
      const [state, phase] = at(workshops, where)
      return state?.phases.get(phase)?.title.fr ?? null
    },
    wall: (where, key) => {
      const [id, wall] = where.split('/')
      const value = workshops
        .get(id ?? '')
        ?.documents.get(wall ?? '')
        ?.getMap(recordsMap)
        .get(key)
      return value === undefined ? null : valueText(value)
    },
  }
  return {
    name: 'database',
    tell(fact) {
      const [noun = '', id = '', what = ''] = fact.split(' ')
      return tellers[noun]?.(id, what)
    },
    things: things(workshops),
  }
}

function at(workshops: ReadonlyMap<string, Shelf>, where: string): [State | undefined, string] {
  const [workshop = '', id = ''] = where.split('/')
  return [workshops.get(workshop)?.state, id]
}

const missingNote = (what: string): Value | undefined => (what === 'erased' ? true : what === 'laid' ? undefined : null)

/** What its author took back, or staff hid, does not say whether it was admitted. */
export const kept = (state: ContributionState): boolean | undefined =>
  state === 'withdrawn' || state === 'hidden' ? undefined : state === 'kept'

function noteFact({ state, documents }: Shelf, id: string, what: string): Value | undefined {
  const row = must(state.contributions.get(id), 'the note is here')
  if (what === 'there') return true
  if (what === 'text') return row.text
  if (what === 'withdrawn') return row.state === 'withdrawn'
  if (what === 'hidden') return row.state === 'hidden'
  if (what === 'chosen') return row.chosen ?? 'none'
  if (what === 'admitted') return kept(row.state)
  if (what === 'shared') return row.reach !== 'author'
  if (what === 'erased') return false
  const wall = `${row.phase}_${row.table}`
  const value = documents.get(wall)?.getMap(recordsMap).get(`${id}.at`)
  return value === undefined ? null : `${wall} ${valueText(value)}`
}

/** Everything that devices make, each as often as it stands. */
function* things(workshops: ReadonlyMap<string, Shelf>): Iterable<string> {
  for (const [workshop, { state, documents }] of workshops) {
    for (const row of state.contributions.values()) if (!row.copyOf) yield noteThere(row.id)
    for (const { id } of state.participants.values()) yield personThere(id)
    for (const key of [...state.ballots.entries()].map(([key]) => key.split(':')))
      yield ballotMarks(workshop, key[0] ?? '', key[1] ?? '')
    for (const { ask, id } of state.batches.values()) yield paperBatch(workshop, ask, id)
    for (const [wall, doc] of documents)
      for (const [key, value] of doc.getMap(recordsMap).entries())
        if (key.endsWith('.kind') && value !== 'note') yield wallField(workshop, wall, key)
  }
}
