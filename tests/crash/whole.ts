import * as v from 'valibot'
import type * as Y from 'yjs'
import { preparedOf } from '../../shared/activities/registry.ts'
import type { Ask } from '../../shared/answers/ask.ts'
import type { Ballot } from '../../shared/answers/ballot.ts'
import { tally } from '../../shared/answers/tally.ts'
import type { Contribution } from '../../shared/contributions/contribution.ts'
import { wallsOf } from '../../shared/walls/hand.ts'
import { fields, recordsMap, splitKey } from '../../shared/walls/record.ts'
import { documentOf } from '../../shared/walls/shadow.ts'
import type { State } from '../../shared/workshop/state.ts'
import type { Stored } from './copy.ts'
import { valueText } from './facts.ts'

/** The walls of a workshop, read; what could not be read is named. */
export function wallsIn({ walls }: Stored): { documents: ReadonlyMap<string, Y.Doc>; undecodable: string[] } {
  const documents = new Map<string, Y.Doc>()
  const undecodable: string[] = []
  for (const [wall, { updates }] of walls) {
    try {
      const doc = documentOf(updates)
      documents.set(wall, doc)
      undecodable.push(...misfits(doc).map((key) => `wall ${wall}: ${key}`))
    } catch (error) {
      undecodable.push(`wall ${wall}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return { documents, undecodable }
}

/** Keys of a wall that hold what no field holds. */
const misfits = (doc: Y.Doc): string[] =>
  [...doc.getMap(recordsMap).entries()].flatMap(([key, value]) => {
    const parts = splitKey(key)
    return parts && v.is(fields[parts.field], value) ? [] : [key]
  })

/**
 * [T3] What one commit stores is there together or not at all: a note in the ledger with its record on each wall that
 * it lies on and on no other, a ballot with its voter's link while its ask is open and no link after, a tally that its
 * ballots make. Each breach is a sentence.
 */
export function halves(state: State, documents: ReadonlyMap<string, Y.Doc>): string[] {
  return [...noteHalves(state, documents), ...[...state.asks.values()].flatMap((ask) => [...askHalves(state, ask)])]
}

function* noteHalves(state: State, documents: ReadonlyMap<string, Y.Doc>): Iterable<string> {
  const context = {
    template: (phase: string) => {
      const row = state.phases.get(phase)
      return row ? preparedOf(row).template : null
    },
    tableWalls: (phase: string) => state.phases.get(phase)?.mode !== 'plenary',
  }
  const expected = new Set<string>()
  for (const row of state.contributions.values())
    for (const wall of wallsOf(row, context)) {
      expected.add(`${wall} ${row.id}`)
      const records = documents.get(wall)?.getMap(recordsMap)
      if (records?.get(`${row.id}.kind`) !== 'note') yield `note ${row.id} has no record on wall ${wall}`
      else if (!sameWords(row, records)) yield `note ${row.id} says something else on wall ${wall}`
      else if (!sameZone(state, row, wall, records))
        yield `note ${row.id} lies elsewhere on wall ${wall} than the feed says`
    }
  for (const [wall, doc] of documents)
    for (const [key, value] of doc.getMap(recordsMap).entries())
      if (value === 'note' && key.endsWith('.kind') && !expected.has(`${wall} ${key.slice(0, -5)}`))
        yield `wall ${wall} holds ${key.slice(0, -5)}, which the ledger does not lay there`
}

const sameWords = (row: Contribution, records: Y.Map<unknown>): boolean =>
  records.get(`${row.id}.text`) === row.text &&
  (records.get(`${row.id}.media`) ?? null) === row.media &&
  (records.get(`${row.id}.chosen`) ?? null) === row.chosen

/** Where a drop laid it on its table's wall is what the feed hears; a note that nobody moved lies where the hand put it. */
function sameZone(state: State, row: Contribution, wall: string, records: Y.Map<unknown>): boolean {
  const laid = state.laid.get(row.id)
  const at = records.get(`${row.id}.at`) as { zone: string | null; level: string | null } | undefined
  return !laid || !wall.endsWith(`_${row.table}`) || (at?.zone === laid.zone && at.level === laid.level)
}

function* askHalves(state: State, ask: Ask): Iterable<string> {
  const prefix = `${ask.id}:`
  const ballots = [...state.ballots.entries()].filter(([key]) => key.startsWith(prefix)).map(([, ballot]) => ballot)
  const links = [...state.voters.entries()].filter(([key]) => key.startsWith(prefix))
  const closed = ask.status === 'closed' || ask.status === 'revealed'
  if (closed) {
    if (links.length > 0) yield `ask ${ask.id} is closed and still links ${links.length} voters [S3]`
    const told = state.tallies.get(ask.id)
    if (!told) yield `ask ${ask.id} is closed without a tally`
    else if (valueText(told) !== valueText(tally(ask, sorted(ballots))))
      yield `the tally of ${ask.id} is not that of its ballots`
    for (const row of state.contributions.values())
      if (row.reason?.ask === ask.id && row.author !== null) yield `a reason of ${ask.id} still names its author [S3]`
    return
  }
  if (ask.booths.room === 'closing' && ask.drainsUntil === null) yield `the room’s booth of ${ask.id} will never close`
  const linked = new Set(links.map(([, { ballot }]) => ballot))
  if (linked.size < links.length) yield `two voters of ${ask.id} share a ballot`
  for (const { id, booth } of ballots)
    if ((booth === 'room') !== linked.has(id)) yield `ballot ${id} of ${ask.id} at ${booth} and its link do not agree`
  for (const ballot of linked) if (!ballots.some(({ id }) => id === ballot)) yield `a voter of ${ask.id} has no ballot`
}

/** Votes whose drain was over before `then` and that did not close: their alarm was forgotten. */
export const forgotten = (state: State, then: number): string[] =>
  [...state.asks.values()].flatMap(({ id, booths, drainsUntil }) =>
    booths.room === 'closing' && drainsUntil !== null && drainsUntil < then
      ? [`vote ${id} did not close in its time`]
      : [],
  )

const sorted = (ballots: readonly Ballot[]): Ballot[] => ballots.toSorted((a, b) => (a.id < b.id ? -1 : 1))
