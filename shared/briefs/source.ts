import { levels } from '../activities/levels.ts'
import { preparedOf } from '../activities/registry.ts'
import type { Contribution } from '../contributions/contribution.ts'
import { type Lang, say, type Text } from '../kernel/text.ts'
import type { State } from '../workshop/state.ts'

/** All that a brief may be made of. People, their sessions and their ballots are out of its reach. */
export type BriefSource = Pick<
  State,
  'workshop' | 'plan' | 'phases' | 'tables' | 'places' | 'contributions' | 'laid' | 'asks' | 'tallies' | 'batches'
>

/** Whether a note may be told outside its author's phone: kept, shared, and no reason of a vote. */
const told = (row: Contribution): boolean =>
  row.state === 'kept' && row.reach !== 'author' && row.kind !== 'reason' && row.copyOf === undefined

/** Notes that may be told, oldest first. */
export const toldNotes = (source: BriefSource): Contribution[] =>
  [...source.contributions.values()].filter(told).sort((a, b) => a.at - b.at)

/** Ids of the phases that one draws on, directly or through others. */
export function sourcesOf(source: BriefSource, phase: string): Set<string> {
  const found = new Set<string>()
  const visit = (id: string): void => {
    for (const earlier of source.phases.get(id)?.from ?? []) {
      if (found.has(earlier)) continue
      found.add(earlier)
      visit(earlier)
    }
  }
  visit(phase)
  return found
}

/** Where a note lay on its wall, in words: its zone, the step and the lane that cross there, its level. */
export interface Lay {
  readonly zone: Text | null
  readonly step: Text | null
  readonly level: Text | null
  /** How far along its wall the step stands: moments are told in that order. */
  readonly order: number
  /** It speaks of a need: it has a level, or lies in a lane of needs. */
  readonly need: boolean
}

/** Reads where a note lay off its phase's wall. */
export function layOf(source: BriefSource, note: Contribution): Lay {
  const phase = source.phases.get(note.phase)
  const template = phase ? preparedOf(phase).template : null
  const laid = source.laid.get(note.id) ?? note
  const zone = template?.zones.find(({ id }) => id === laid.zone)
  const step =
    zone &&
    template?.printed.find(
      ({ style, x, w }) => style === 'step' && zone.x + zone.w / 2 >= x && zone.x + zone.w / 2 < x + w,
    )
  const level = levels.find(({ id }) => id === laid.level)?.label ?? null
  return {
    zone: zone?.label ?? null,
    step: step ? joined(step.text, step.sub) : null,
    level,
    order: step?.x ?? 0,
    need: laid.level !== null || /need/.test(laid.zone ?? ''),
  }
}

/** A heading with what stands beneath it: "13 h, attendre". */
function joined(text: Text, sub: Text | undefined): Text {
  const both = (lang: Lang): string =>
    [say(text, lang), sub ? say(sub, lang) : ''].filter(Boolean).join(lang === 'ar' ? '، ' : ', ')
  return { fr: both('fr'), en: both('en'), ar: both('ar') }
}
