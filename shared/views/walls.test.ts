import fc from 'fast-check'
import { expect, it } from 'vitest'
import { preparedOf } from '../activities/registry.ts'
import type { PanelView, ScreenView } from '../api/view.ts'
import { as, type PhaseId } from '../kernel/ids.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import type { World } from '../testing/world.ts'
import { only } from '../workshop/state.ts'
import { viewOf } from './view.ts'

const seen = ({ state }: World) => ({
  panel: viewOf(state, { role: 'staff', table: null, place: null }) as PanelView,
  screen: viewOf(state, { role: 'screen', table: null, place: null }) as ScreenView,
})

it('the panel may open the walls of every phase that has begun, also once it is over; the projection shows one of them', () => {
  fc.assert(
    fc.property(arbWalk, ({ moves, ...walk }) => {
      const cast = begin(walk)
      const { world } = cast
      for (const move of moves) play(cast, move)
      const { panel, screen } = seen(world)
      const begun = only(world.state, 'stage').begun.map((one) => one.phase)
      const walled = only(world.state, 'plan').order.filter((id) => {
        const phase = world.state.phases.get(id)
        return phase && begun.includes(id) && preparedOf(phase).template
      })
      expect(Object.keys(panel.walls)).toEqual(walled)
      const { spotlight, phase } = world.stage
      const earlier = panel.wallsOn !== null && panel.wallsOn !== phase
      const ofTables = world.state.phases.get(as<PhaseId>(panel.wallsOn ?? ''))?.mode !== 'plenary'
      if (panel.wallsOn === null || (spotlight === null && earlier && ofTables)) expect(screen.wall).toBeNull()
      else {
        expect(screen.wall?.id).toMatch(new RegExp(`^${panel.wallsOn}_`))
        expect(panel.walls[panel.wallsOn]?.template).toEqual(screen.wall?.template)
      }
    }),
    { numRuns: 40 },
  )
})

it('[S1] [S5] only staff hear which walls there are', () => {
  const { world, staff } = begin({ start: ['closing', 0], phones: 3 })
  while (world.stage.status !== 'ended')
    world.does(staff, { type: 'stage/advance', revision: world.stage.revision, to: 'phase' })
  expect(Object.keys(seen(world).panel.walls)).toEqual(expect.arrayContaining(['journey', 'ideas']))
  expect(seen(world).panel.wallsOn).toBeNull()
  for (const role of ['participant', 'host', 'screen', 'kiosk'] as const)
    expect(viewOf(world.state, { role, table: null, place: null })).not.toHaveProperty('walls')
})
