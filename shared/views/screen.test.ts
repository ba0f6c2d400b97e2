import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ballotKey } from '../answers/ballot.ts'
import type { ScreenView } from '../api/view.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import type { World } from '../testing/world.ts'
import { runningOf } from '../workshop/running.ts'
import { viewOf } from './view.ts'

const screenOf = ({ state }: World) => viewOf(state, { role: 'screen', table: null, place: null }) as ScreenView

it('[S2] the projection says how many have answered at all tables together, and holds nothing of what each is asked', () => {
  fc.assert(
    fc.property(arbWalk, ({ moves, phones }) => {
      const cast = begin({ start: ['matrix', 0], phones })
      const { world } = cast
      for (const move of moves) play(cast, move)
      const { tablesTurnout, asks, stage } = screenOf(world)
      const running = runningOf(world.state)
      const asked = [...world.state.asks.values()].filter(
        (ask) =>
          typeof ask.scope === 'object' && ask.phase === running?.phase.id && ask.slot === running.moment.shows.ask,
      )
      const latest = asked.filter(({ round }) => asked.every((other) => other.round <= round))
      const ballots = [...world.state.ballots.entries()].filter(([key]) =>
        latest.some(({ id }) => key.startsWith(ballotKey(id, ''))),
      )
      if (latest.length === 0) expect(tablesTurnout).toBeNull()
      else if (latest.some(({ status }) => status !== 'revealed')) expect(tablesTurnout?.answered).toBe(ballots.length)
      for (const { id, scope } of asked)
        if (typeof scope === 'object' && scope.table !== stage.spotlight) expect(asks).not.toHaveProperty(id)
    }),
    { numRuns: 40 },
  )
})
