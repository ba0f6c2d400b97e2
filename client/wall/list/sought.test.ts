import fc from 'fast-check'
import { expect, it } from 'vitest'
import { note, template, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { words } from '../../words/wall.fr.ts'
import { groupsOf } from './groups.ts'
import { everything, soughtIn, tableOf, tablesOf } from './sought.ts'

const groups = groupsOf(
  {
    template,
    matter: wallOf(
      note('a', 20, 0, { text: 'Une LAMPE d’été', table: 1 }),
      note('b', 20, 200, { text: 'مَدْرَسَة', table: 0 }),
      note('c', 700, 0, { text: 'Une lampe', table: 0, at: { x: 700, y: 0, zone: 'right', level: null } }),
      note('d', 700, 200, { text: 'Un banc', at: { x: 700, y: 200, zone: 'right', level: null } }),
    ).matter,
  },
  'fr',
  words,
)
const found = (sought: Partial<typeof everything>): string[] =>
  soughtIn(groups, { ...everything, ...sought }, words).flatMap(({ records }) => records.map(({ id }) => id))

it('words leave what they match, accents and letter variants apart', () => {
  expect([found({ query: 'ete lampe' }), found({ query: 'مدرسه' }), found({ query: 'zzz' })]).toEqual([
    ['a'],
    ['b'],
    [],
  ])
})

it('a place, a table and words leave what is of all three, and what is not there asks for nothing', () => {
  const places = ['', 'gone', ...groups.map(({ id }) => id)]
  const tables = ['', '7', ...tablesOf(groups)]
  expect(tablesOf(groups)).toEqual(['0', '1', 'none'])
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom(...tables),
      fc.constantFrom('', 'lampe'),
      (place, table, query) => {
        const all = groups.flatMap(({ id, records }) => records.map((one) => ({ id, one })))
        const kept = all.filter(
          ({ id, one }) =>
            ['', 'gone', id].includes(place) &&
            ['', '7', tableOf(one)].includes(table) &&
            (query === '' || ['a', 'c'].includes(one.id)),
        )
        expect(found({ place, table, query })).toEqual(kept.map(({ one }) => one.id))
      },
    ),
  )
})
