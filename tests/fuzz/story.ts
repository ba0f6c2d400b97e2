import { doers, type Numbers } from '../../shared/testing/doers.ts'
import type { Chance } from './chance.ts'

/** What happens beside what people say: devices, networks, servers, the office, time. */
export const happenings = [
  'time',
  'come',
  'newcomer',
  'listen',
  'hang-up',
  'away',
  'home',
  'again',
  'burst',
  'garbage',
  'picture',
  'look',
  'poll',
  'count',
  'ballots',
  'door',
  'wall',
  'draw',
  'wall-away',
  'wall-bad',
  'disk',
  'restart',
  'revoke',
  'office',
] as const
export type Happening = (typeof happenings)[number]
export type Doing = keyof typeof doers | Happening

/** One step of a story, in numbers that are read against the workshop as it then stands: a story stays one when steps are left out. */
export interface Step extends Numbers {
  readonly does: Doing
}

// Nobody in these stories holds a voter card.
const sayings = (Object.keys(doers) as (keyof typeof doers)[]).filter((does) => does !== 'hold')
const often: readonly Doing[] = [
  'add',
  'add',
  'give',
  'kiosk',
  'reason',
  'advance',
  'time',
  'burst',
  'draw',
  'draw',
  'home',
  'poll',
  'count',
  'ballots',
]

/** A story of so many steps that the chance tells: half of it matter, the rest of every kind. */
export function tell(chance: Chance, steps: number): Step[] {
  return Array.from({ length: steps }, () => ({
    does: chance.below(2) ? chance.one(often) : chance.below(3) ? chance.one(sayings) : chance.one(happenings),
    who: chance.below(1_000),
    what: chance.below(1_000),
    how: chance.below(1_000),
  }))
}
