import fc from 'fast-check'
import { expect, it } from 'vitest'
import { preparedOf } from '../../shared/activities/registry.ts'
import type { PanelView, ParticipantView } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import { actorOf } from '../../shared/people/actor.ts'
import { type Cast, cast } from '../../shared/testing/cast.ts'
import { arbWalk, begin, play } from '../../shared/testing/walk.ts'
import { audienceOf } from '../../shared/views/audience.ts'
import { viewOf } from '../../shared/views/view.ts'
import { wallsOf } from '../../shared/walls/hand.ts'
import { wallId } from '../../shared/walls/wall-id.ts'
import { evolve } from '../../shared/workshop/evolve.ts'
import { put } from '../../shared/workshop/state.ts'
import { wallRightOf, wallsNow } from './wall-right.ts'

/** Every wall that a workshop may have, of phases that have begun or not. */
const everyWall = ({ world: { state } }: Pick<Cast, 'world'>): string[] =>
  [...state.phases.values()].flatMap(({ id }) =>
    [null, ...[...state.tables.values()].map((table) => table.id)].map((table) => wallId(id, table)),
  )

it('[S1] staff may edit every wall that their panel lists, whenever; who only looks, a phone or a kiosk may edit none', () => {
  fc.assert(
    fc.property(arbWalk, ({ moves, ...walk }) => {
      const cast = begin(walk)
      const { world, staff, screen, kiosks, phones } = cast
      for (const move of moves) play(cast, move)
      const { state } = world
      const { walls, tables } = viewOf(state, { role: 'staff', table: null, place: null }) as PanelView
      const ids = Object.entries(walls).flatMap(([phase, its]) =>
        [null, ...(its.tables ? Object.keys(tables) : [])].map((table) => wallId(phase, table)),
      )
      const scribes = new Set([...state.participants.values()].filter((one) => one.scribe).map((one) => one.id))
      for (const wall of ids) {
        expect(wallRightOf(state, staff, wall)).toBe('edit')
        for (const lookers of [screen, ...kiosks]) expect(wallRightOf(state, lookers, wall)).not.toBe('edit')
        for (const phone of phones) {
          const participant = state.sessions.get(phone)?.participant
          if (!participant || !scribes.has(participant))
            expect(['none', 'look']).toContain(wallRightOf(state, phone, wall))
        }
      }
    }),
    { numRuns: 30 },
  )
})

it('[S1] [S5] a resident may open walls that hold nothing but what their own view tells, and writes on none', () => {
  let looked = 0
  fc.assert(
    fc.property(arbWalk, ({ moves, ...walk }) => {
      const cast = begin(walk)
      const { state } = cast.world
      for (const move of moves) play(cast, move)
      const context = {
        template: (id: string) => {
          const phase = state.phases.get(id)
          return phase ? preparedOf(phase).template : null
        },
        tableWalls: (id: string) => state.phases.get(id)?.mode !== 'plenary',
      }
      for (const phone of cast.phones) {
        const actor = actorOf(state, phone)
        const open = everyWall(cast).filter((wall) => wallRightOf(state, phone, wall) !== 'none')
        if (!actor) expect(open).toEqual([])
        if (!actor || actor.hosts !== null) continue
        const { notes, stage } = viewOf(state, audienceOf(actor, 'own')) as ParticipantView
        expect(stage.phase?.moment.rights.look === true).toBe(open.length > 0)
        expect(
          wallsNow(state, phone)
            .walls.map(({ id }) => id)
            .sort(),
        ).toEqual([...open].sort())
        for (const wall of open) {
          looked++
          expect(wallRightOf(state, phone, wall)).toBe('look')
          const on = [...state.contributions.values()].filter((row) => wallsOf(row, context).some((id) => id === wall))
          expect(Object.keys(notes)).toEqual(expect.arrayContaining(on.map(({ id }) => id)))
        }
      }
    }),
    { numRuns: 60 },
  )
  expect(looked).toBeGreaterThan(0)
})

it('[S5] a phone opens its table’s wall and the plenary’s while people read or work together, never while each writes alone', () => {
  const { world, staff, phones } = cast(8)
  const phone = must(phones[0], 'a phone at the first table')
  const [first, second] = [...world.state.tables.values()].map(({ id }) => id)
  const opened = () => everyWall({ world }).filter((wall) => wallRightOf(world.state, phone, wall) === 'look')
  for (const [moment, open] of [false, true, false, true, true].entries()) {
    world.goTo(staff, 'ideas', moment)
    expect(opened(), `moment ${moment}`).toEqual(open ? ['ideas_plenary', `ideas_${first}`] : [])
  }
  expect(wallsNow(world.state, phone).walls.map(({ id }) => id)).toEqual([`ideas_${first}`, 'ideas_plenary'])
  world.does(phone, { type: 'table/join', table: must(second, 'a second table') })
  expect(opened()).toEqual(['ideas_plenary', `ideas_${second}`])
  world.does(staff, { type: 'stage/advance', revision: world.stage.revision, to: 'phase' })
  expect(opened().filter((wall) => wall.startsWith('ideas'))).toEqual([])
})

it('the office may keep a phase’s walls off residents’ phones', () => {
  const { world, staff, phones } = cast(2)
  const phase = must(world.state.phases.get('ideas'), 'the phase of ideas')
  evolve(world.state, put('phases', phase.id, { ...phase, options: { ...phase.options, look: false } }))
  for (const moment of [0, 1, 2, 3, 4]) {
    world.goTo(staff, 'ideas', moment)
    for (const phone of phones) expect(wallsNow(world.state, phone)).toEqual({ template: null, walls: [] })
  }
})

it('a tablet in somebody’s turn draws no wall: it goes from hand to hand', () => {
  const { world, staff, hosts } = cast(0)
  const host = must(hosts[0], 'a host')
  const [table] = [...world.state.tables.values()]
  world.goTo(staff, 'ideas', 3)
  expect(wallRightOf(world.state, host, `ideas_${table?.id}`)).toBe('edit')
  world.does(host, { type: 'turn/begin', participant: world.id(), back: null, code: null })
  for (const wall of everyWall({ world })) expect(wallRightOf(world.state, host, wall)).toBe('none')
})
