import { activityOf } from '../activities/registry.ts'
import type { Lang } from '../kernel/text.ts'
import type { Phase } from '../workshop/phase.ts'
import type { Stage } from '../workshop/stage.ts'
import { type Event, put } from '../workshop/state.ts'
import type { Workshop } from '../workshop/workshop.ts'
import type { Kit } from './kit.ts'

/** What a kit cannot know of the workshop made from it. */
export interface SeedFacts {
  readonly code: string
  readonly centre: string
  /** Replaces the kit's question. */
  readonly title?: Workshop['title']
  readonly when?: string | null
  readonly lang?: Lang
  /** A rehearsal is marked, and may run faster than life. */
  readonly rehearsal?: boolean
  readonly speed?: number
}

/** Where a workshop stands before anyone came. */
const lobby: Stage = {
  revision: 0,
  status: 'lobby',
  phase: null,
  moment: 0,
  clock: null,
  begun: [],
  startedAt: null,
  endedAt: null,
  attention: null,
  frozen: false,
  blank: false,
  spotlight: null,
  rang: false,
}

/** The first rows of a workshop made from a kit: nobody is there and nothing has begun. */
export function seedWorkshop(kit: Kit, facts: SeedFacts): Event[] {
  const workshop: Workshop = {
    title: facts.title ?? kit.title,
    promise: kit.promise,
    centre: facts.centre,
    code: facts.code,
    lang: facts.lang ?? kit.lang,
    when: facts.when ?? null,
    wifi: null,
    retentionDays: kit.retentionDays,
    locked: false,
    review: kit.review,
    seating: kit.seating,
    rehearsal: facts.rehearsal ?? false,
    speed: facts.speed ?? 1,
    next: kit.next,
    ...(kit.attendance && { attendance: kit.attendance }),
  }
  return [
    put('workshop', 'it', workshop),
    put('plan', 'it', { revision: 0, order: kit.phases.map((phase) => phase.id) }),
    put('stage', 'it', lobby),
    ...kit.phases.map((phase) => put('phases', phase.id, completed(phase))),
    ...kit.tables.map((table) => put('tables', table.id, table)),
    ...kit.places.map((place) => put('places', place.id, place)),
  ]
}

/** The phase with its options as its recipe reads them, as `plan/edit` would leave it. */
function completed(phase: Phase): Phase {
  const read = activityOf(phase.kind)?.prepare(phase.options)
  return read?.ok ? { ...phase, options: read.value.options } : phase
}
