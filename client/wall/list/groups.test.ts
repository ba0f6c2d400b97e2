import fc from 'fast-check'
import { expect, it } from 'vitest'
import { note, template, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { readingOrder } from '../../../shared/walls/matter/reading.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { words } from '../../words/wall.fr.ts'
import { groupsOf, part, shownOf } from './groups.ts'

const zones = [...template.zones.map(({ id }) => id), null, 'unknown']
const arbNotes = fc.array(
  fc.tuple(fc.constantFrom(...zones), fc.constantFrom('t1', 't2', null), fc.integer({ min: 0, max: 900 })),
  { maxLength: 40 },
)
const boardOf = (...records: WallRecord[]) => ({ matter: wallOf(...records).matter, template })

it('the list holds everything on the wall once, arrows apart, in groups that are never empty', () => {
  fc.assert(
    fc.property(arbNotes, (all) => {
      const records: WallRecord[] = [
        ...all.map(([zone, group, y], i) => note(`n${i}`, 0, y, { at: { x: i, y, zone, level: null }, group })),
        {
          id: 't1',
          kind: 'frame',
          text: 'Dormir',
          at: { x: 0, y: 0, zone: null, level: null },
          size: { w: 300, h: 200 },
        },
        { id: 'ink', kind: 'stroke', points: [0, 0, 0.5, 9, 9, 0.5] },
        { id: 'arrow', kind: 'link', ends: { from: 'n0', to: 'n1' } },
      ]
      const groups = groupsOf(boardOf(...records), 'fr', words)
      const listed = groups.flatMap((group) => group.records.map(({ id }) => id))
      expect(listed.toSorted()).toEqual([...all.map((_, i) => `n${i}`), 'ink', 't1'].toSorted())
      expect(groups.every((group) => group.records.length > 0)).toBe(true)
    }),
  )
})

it('a full group is shown in parts, and as far as what alone is chosen', () => {
  const [group] = groupsOf(boardOf(...Array.from({ length: 200 }, (_, i) => note(`n${i}`, 0, i * 130))), 'fr', words)
  if (!group) throw new Error('no group')
  const shown = (parts: number, ...chosen: string[]) => shownOf(group, parts, new Set(chosen)).length
  expect([shown(1), shown(2), shown(9)]).toEqual([part, 2 * part, 200])
  expect([shown(1, 'n150'), shown(1, 'n3'), shown(1, 'n150', 'n151')]).toEqual([151, part, part])
})

it('a group is in the order of reading, in which the keyboard goes from one to the next on the canvas too', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))), (places) => {
      const board = boardOf(...places.map(([x, y], n) => note(`n${n}`, x, y)))
      const listed = groupsOf(board, 'fr', words).flatMap(({ records }) => records.map(({ id }) => id))
      expect(listed).toEqual(readingOrder(board.matter))
    }),
  )
})
