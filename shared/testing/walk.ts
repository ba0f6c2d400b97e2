import fc from 'fast-check'
import type { PhaseId, SessionId, TableId } from '../kernel/ids.ts'
import type { Decided } from '../workshop/deciding.ts'
import { runningOf } from '../workshop/running.ts'
import { only } from '../workshop/state.ts'
import { type Cast, cast, pick } from './cast.ts'
import { doers, type Numbers } from './doers.ts'
import { playCard } from './play-card.ts'
import { note, type Said, type World } from './world.ts'

const kinds = [
  ...(Object.keys(doers) as (keyof typeof doers)[]),
  'time',
  'come',
  'lay',
  'link',
  'office',
  'card',
] as const

/** A move of a walk: a command, or something that happens by itself. */
export interface Move extends Numbers {
  readonly does: (typeof kinds)[number]
}

/** Does a move; what was said and decided, or null when it was not a command. */
export function play(
  cast: Cast,
  move: Move,
): { readonly by: SessionId; readonly said: Said; readonly decided: Decided } | null {
  const { world } = cast
  const { does, who, what, how } = move
  switch (does) {
    case 'time':
      world.pass([500, 5_000, 60_000, 600_000][how % 4] ?? 0)
      return null
    case 'come':
      if (!only(world.state, 'workshop').locked)
        cast.phones.push(world.join(pick(world.state.tables.values(), what)?.id ?? null).session)
      return null
    case 'lay': {
      const id = pick(world.state.contributions.values(), what)?.id
      const zone = pick(runningOf(world.state)?.recipe.template?.zones ?? [], how)?.id ?? null
      if (id) world.system({ type: 'wall/laid', notes: [{ contribution: id, zone, level: null }] })
      return null
    }
    case 'office': {
      const rows = [...world.state.tables.values()].sort((a, b) => a.index - b.index)
      const added = { id: world.id<TableId>(), index: rows.length, name: null, staff: false }
      world.system({
        type: 'workshop/set',
        patch:
          how % 3
            ? { workshop: { title: { fr: `Question ${how}` } } }
            : { tables: rows.length < 5 ? [...rows, added] : rows.slice(0, 4) },
      })
      return null
    }
    case 'card':
      playCard(cast, move)
      return null
    case 'link': {
      const session = pick(world.state.sessions.values(), who)
      if (session) world.system({ type: 'presence/set', session: session.id, links: how % 2 })
      return null
    }
    default: {
      const said = doers[does](cast, move)
      return said && { by: said[0], said: said[1], decided: world.send(...said) }
    }
  }
}

const nat = fc.nat(999)
/** A move, those that bring matter more often than those that take it away. */
const arbMove: fc.Arbitrary<Move> = fc.record({
  does: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom<Move['does']>(
        'add',
        'give',
        'advance',
        'time',
        'reason',
        'kiosk',
        'paper',
        'card',
        'hold',
      ),
    },
    { weight: 4, arbitrary: fc.constantFrom<Move['does']>(...kinds) },
  ),
  who: nat,
  what: nat,
  how: nat,
})

/** Where a walk begins: a phase and a moment that have asks or privacy worth walking through. */
const arbStart = fc.constantFrom<readonly [string, number]>(
  ['welcome', 0],
  ['journey', 1],
  ['ideas', 0],
  ['ideas', 3],
  ['matrix', 0],
  ['smartvote', 0],
  ['closing', 0],
)

/** A walk through the workshop: where it begins, then what people do. */
export const arbWalk = fc.record({
  start: arbStart,
  phones: fc.integer({ min: 0, max: 12 }),
  moves: fc.array(arbMove, { minLength: 1, maxLength: 60, size: 'max' }),
})
export type Walk = typeof arbWalk extends fc.Arbitrary<infer T> ? T : never

/** Brings a workshop to where a walk begins, with some ideas to vote on, some of them private. */
export function begin({ start, phones }: Pick<Walk, 'start' | 'phones'>): Cast {
  const it = cast(phones)
  const { world, staff, hosts } = it
  world.goTo(staff, 'ideas')
  for (const [i, by] of [...hosts, ...it.phones].entries()) world.send(by, note(world, 'ideas', `first idea ${i}`))
  const [phase, moment] = start
  while (order(world, world.stage.phase) > order(world, phase as PhaseId))
    world.does(staff, { type: 'stage/back', revision: world.stage.revision })
  world.goTo(staff, phase, moment)
  return it
}

const order = (world: World, phase: PhaseId | null): number =>
  phase ? only(world.state, 'plan').order.indexOf(phase) : -1
