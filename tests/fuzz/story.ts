import { doers, type Numbers } from '../../shared/testing/doers.ts'
import type { Chance } from './chance.ts'

/** What happens beside what people say: devices, networks, servers, the office, time. */
export const happenings = [
  'time',
  'come',
  'go-on',
  'newcomer',
  'listen',
  'hang-up',
  'away',
  'lose',
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
  'rivals',
  'glimpse',
  'exodus',
  'disk',
  'sheet',
  'card',
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

const sayings = Object.keys(doers) as (keyof typeof doers)[]
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
  'lose',
  'poll',
  'count',
  'ballots',
  'card',
  'hold',
  'rivals',
]

/** A story that the chance tells: some come, the workshop begins or is well on its way, then so many steps, half of them matter. */
export function tell(chance: Chance, steps: number): Step[] {
  const step = (does: Doing): Step => ({
    does,
    who: chance.below(1_000),
    what: chance.below(1_000),
    how: chance.below(1_000),
  })
  return [
    ...Array.from({ length: 2 + chance.below(11) }, () => step('come')),
    step('start'),
    step('go-on'),
    ...Array.from({ length: steps }, () =>
      step(chance.below(2) ? chance.one(often) : chance.below(3) ? chance.one(sayings) : chance.one(happenings)),
    ),
  ]
}
