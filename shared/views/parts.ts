import type { Ask } from '../answers/ask.ts'
import { batchesOf } from '../answers/batch-rows.ts'
import { type Shown, shown, shownLive } from '../answers/shown.ts'
import { turnoutOf } from '../answers/turnout.ts'
import type {
  AskView,
  ChoiceView,
  NoteView,
  PhaseView,
  StageView,
  TrayNoteView,
  WallRef,
  WorkshopView,
} from '../api/view.ts'
import { nothingAsked } from '../attendance/question.ts'
import type { Contribution } from '../contributions/contribution.ts'
import type { Template } from '../walls/template.ts'
import { wallId } from '../walls/wall-id.ts'
import { paperOf } from '../workshop/paper.ts'
import type { Phase } from '../workshop/phase.ts'
import { runningAt, runningOf } from '../workshop/running.ts'
import { only, type State } from '../workshop/state.ts'
import type { StorageTrouble } from '../workshop/storage.ts'

/** Rows by key, as a plain object. */
export const keyed = <T>(rows: Iterable<[string, T]>): Record<string, T> => Object.fromEntries(rows)

/** How the server's disk is. */
export const storageView = (state: State): StorageTrouble | null => state.storage.get('it')?.trouble ?? null

export function workshopView(state: State): WorkshopView {
  const { title, promise, centre, lang, when, retentionDays, seating, locked, rehearsal, next, attendance } = only(
    state,
    'workshop',
  )
  const { questions, streets, map } = attendance ?? nothingAsked
  return {
    title,
    promise,
    centre,
    lang,
    when,
    retentionDays,
    seating,
    locked,
    rehearsal,
    next,
    attendance: questions.length > 0 ? { questions, streets, map } : null,
  }
}

/** The stage with the running phase, its words those of the table where it has its own. After the end, none. */
export function stageView(state: State, table: string | null): StageView {
  const stage = only(state, 'stage')
  const { revision, status, attention, frozen, blank, spotlight, rang, clock } = stage
  return { revision, status, attention, frozen, blank, spotlight, rang, clock, phase: phaseView(state, table) }
}

function phaseView(state: State, table: string | null): PhaseView | null {
  const stage = only(state, 'stage')
  const phase = stage.status === 'running' && stage.phase ? state.phases.get(stage.phase) : undefined
  if (!phase) return null
  const { moment, recipe } = runningAt(stage, phase)
  const { id, label, hint, rights, shows } = moment
  return {
    id: phase.id,
    number: only(state, 'plan').order.indexOf(phase.id) + 1,
    kind: phase.kind,
    title: phase.title,
    mode: phase.mode,
    instruction: (table ? phase.tableInstructions[table] : undefined) ?? phase.instruction,
    options: recipe.options,
    idealMs: phase.idealMs,
    moment: { index: Math.min(stage.moment, recipe.moments.length - 1), id, label, hint, rights, shows },
  }
}

/** Where a contribution lies: what the wall says, else what its author proposed. */
const zoneOf = (state: State, row: Contribution) => state.laid.get(row.id) ?? { zone: row.zone, level: row.level }

export function noteView(state: State, row: Contribution): NoteView {
  const { id, phase, kind, text, media, table, parent, chosen, channel } = row
  const { zone, level } = zoneOf(state, row)
  return {
    id,
    phase,
    kind,
    text,
    media,
    table,
    parent,
    zone,
    level,
    chosen,
    helper: channel === 'helper',
    about: row.reason?.choice ?? null,
  }
}

export const trayNoteView = (state: State, row: Contribution): TrayNoteView => ({
  ...noteView(state, row),
  state: row.state,
  reach: row.reach,
})

/** A choice with its words as they stand; a withdrawn or hidden contribution loses them. */
function choiceView(state: State, choice: Ask['choices'][number]): ChoiceView {
  const row = choice.contribution ? state.contributions.get(choice.contribution) : undefined
  const shown = row?.state === 'kept' ? row : undefined
  return {
    ...choice,
    text: shown?.text ?? null,
    media: shown?.media ?? null,
    table: shown?.table ?? null,
    chosen: shown?.chosen ?? null,
  }
}

/** An ask as some audience sees it. Turnout is for those who conduct or show; a tally is for everyone once revealed. */
export function askView(state: State, ask: Ask, seesTurnout: boolean): AskView {
  const {
    id,
    phase,
    slot,
    round,
    scope,
    title,
    budget,
    own,
    most,
    status,
    booths,
    reveal,
    live,
    life,
    drainsUntil,
    seats,
    criteria,
  } = ask
  const turnout = seesTurnout ? turnoutOf(state, ask) : null
  return {
    id,
    phase,
    slot,
    round,
    scope,
    title,
    budget,
    own,
    most,
    status,
    booths,
    reveal,
    live,
    life,
    drainsUntil,
    seats,
    criteria,
    cards: ask.cards ?? [],
    turnout,
    choices: ask.choices.map((choice) => choiceView(state, choice)),
    tally: tallyView(state, ask),
  }
}

/** [S2] What may be told of an ask's answers now: all that ever leaves the server of them. */
function tallyView(state: State, ask: Ask): Shown | null {
  const counted = state.tallies.get(ask.id)
  if (!counted) return null
  if (ask.status === 'revealed') return shown(ask, counted, batchesOf(state, ask.id))
  return ask.live && ask.status !== 'closed' ? shownLive(ask, counted) : null
}

/** Asks of the running phase that concern a table (null: the room alone; 'all': every table), and those with a life of their own, to their result. */
export function* asksFor(state: State, table: string | null | 'all'): Iterable<Ask> {
  const stage = only(state, 'stage')
  for (const ask of state.asks.values()) {
    const here = stage.status === 'running' && ask.phase === stage.phase
    const concerned = typeof ask.scope !== 'object' || table === 'all' || ask.scope.table === table
    if ((here || ask.life === 'own') && concerned) yield ask
  }
}

/** The running phase when it has a wall, else, when its moment shows one, the last of those it draws on that has. */
export function walled(state: State): { phase: Phase; template: Template } | null {
  const running = runningOf(state)
  if (!running) return null
  const { phase, moment } = running
  const own = paperOf(state, phase)
  if (own) return { phase, template: own }
  for (const id of moment.shows.screen === 'wall' ? phase.from.toReversed() : []) {
    const earlier = state.phases.get(id)
    const template = earlier && paperOf(state, earlier)
    if (template) return { phase: earlier, template }
  }
  return null
}

/** The wall that a table works on now (or the plenary: nobody has a table there); null when the phase has none. A restitution has those of the phase it draws on. */
export function wallRef(state: State, table: string | null): WallRef | null {
  const found = walled(state)
  if (!found) return null
  const { phase, template } = found
  const whose = phase.mode === 'plenary' ? null : table
  return { id: wallId(phase.id, whose), table: whose ? (state.tables.get(whose)?.index ?? null) : null, template }
}
