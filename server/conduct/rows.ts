import type { GenericSchema } from 'valibot'
import * as v from 'valibot'
import { askSchema } from '../../shared/answers/ask.ts'
import { ballotSchema } from '../../shared/answers/ballot.ts'
import { batchSchema } from '../../shared/answers/batch.ts'
import type { Tally } from '../../shared/answers/tally.ts'
import { counterSchema, paperSchema } from '../../shared/attendance/asked.ts'
import { passSchema, sheetSchema } from '../../shared/cards/sheet.ts'
import { type Contribution, contributionSchema } from '../../shared/contributions/contribution.ts'
import { participantSchema, sessionSchema } from '../../shared/people/participant.ts'
import { placeSchema, tableSchema } from '../../shared/people/table.ts'
import { evolve } from '../../shared/workshop/evolve.ts'
import { phaseSchema, planSchema } from '../../shared/workshop/phase.ts'
import { stageSchema } from '../../shared/workshop/stage.ts'
import {
  type Event,
  emptyState,
  type Noun,
  type Nouns,
  nouns,
  type State,
  type StoredNoun,
  secret,
  volatile,
} from '../../shared/workshop/state.ts'
import { workshopSchema } from '../../shared/workshop/workshop.ts'
import type { Loaded, StoredRow } from '../store/port.ts'

/** How each stored noun is read back; what does not fit is set aside, never guessed. */
const schemas: {
  readonly [N in StoredNoun]: GenericSchema<unknown, Nouns[N]>
} = {
  workshop: workshopSchema,
  plan: planSchema,
  stage: stageSchema,
  phases: phaseSchema,
  tables: tableSchema,
  places: placeSchema,
  participants: participantSchema,
  sessions: sessionSchema,
  contributions: contributionSchema,
  erased: v.literal(true),
  laid: v.strictObject({ zone: v.nullable(v.string()), level: v.nullable(v.string()) }),
  asks: askSchema,
  ballots: ballotSchema,
  voters: v.strictObject({ ballot: v.string() }),
  orphans: v.literal(true),
  hands: v.strictObject({ since: v.number() }),
  attendance: counterSchema,
  paper: paperSchema,
  tallies: v.custom<Tally>((row) => typeof row === 'object' && row !== null && 'voters' in row && 'counts' in row),
  batches: batchSchema,
  sheets: sheetSchema,
  passes: passSchema,
}

/** What a workshop has lost without which it is none: it stays as it is on disk, for a backup to mend. */
export const lacking = (state: State): readonly string[] =>
  (['workshop', 'plan', 'stage'] as const).filter((noun) => !state[noun].has('it'))

/** Builds state from stored rows, what is derived included. `aside` names the rows that could not be read. */
export function readState(loaded: Pick<Loaded, 'facts' | 'secrets'>): { state: State; aside: string[] } {
  const state = emptyState()
  const aside: string[] = []
  // In the order of keys, whichever table a row was in: a server that was restarted lists them as every other does.
  const rows = [...loaded.facts, ...loaded.secrets].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  for (const { noun, key, body } of rows) {
    const row = body === null ? null : parse(noun, body)
    if (row) evolve(state, { noun, key, row } as Event)
    else aside.push(`${noun} ${key}`)
  }
  return { state, aside }
}

function parse(noun: Noun, body: string): unknown {
  if (!(noun in schemas)) return null
  try {
    const read = v.safeParse(schemas[noun as keyof typeof schemas] as GenericSchema, JSON.parse(body))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

/**
 * [S3] A reason whose author is known is a link like a voter's: it is stored among those, and becomes a fact once its
 * ask has closed and its author is gone. The table of facts never held the two together.
 */
const linked = (row: Contribution | null | undefined): boolean => row?.kind === 'reason' && row.author !== null

/** What a scratch state changed, as rows to store. `state` is what it was made of. */
export function changedRows(state: State, scratch: State): { facts: StoredRow[]; secrets: StoredRow[] } {
  const facts: StoredRow[] = []
  const secrets: StoredRow[] = []
  for (const noun of nouns) {
    if (volatile.has(noun)) continue
    const into = secret.has(noun) ? secrets : facts
    for (const [key, row] of scratch[noun].changes()) {
      const stored = { noun, key, body: row === null ? null : JSON.stringify(row) }
      const held = noun === 'contributions'
      if (held && linked(scratch.contributions.get(key))) secrets.push(stored)
      else into.push(stored)
      if (held && linked(state.contributions.get(key)) && !linked(scratch.contributions.get(key)))
        secrets.push({ noun, key, body: null })
    }
  }
  return { facts, secrets }
}
