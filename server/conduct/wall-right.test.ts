import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PanelView } from '../../shared/api/view.ts'
import { arbWalk, begin, play } from '../../shared/testing/walk.ts'
import { viewOf } from '../../shared/views/view.ts'
import { wallId } from '../../shared/walls/wall-id.ts'
import { wallRightOf } from './wall-right.ts'

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
          if (!participant || !scribes.has(participant)) expect(wallRightOf(state, phone, wall)).toBe('none')
        }
      }
    }),
    { numRuns: 30 },
  )
})
