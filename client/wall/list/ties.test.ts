import { expect, it } from 'vitest'
import { note, template, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { words as arabic } from '../../words/wall.ar.ts'
import { words } from '../../words/wall.fr.ts'
import { tiesOf } from './ties.ts'

const arrow = (id: string, from: string, to: string): WallRecord => ({ id, kind: 'link', ends: { from, to } })
const frame: WallRecord = {
  id: 'f',
  kind: 'frame',
  text: 'Dormir',
  at: { x: 0, y: 0, zone: null, level: null },
  size: { w: 300, h: 200 },
}
const { matter } = wallOf(
  note('a', 0, 0, { text: 'Un banc' }),
  note('b', 0, 200, { text: 'دفتر', parent: 'a', group: 'f' }),
  note('c', 0, 400, { text: `Une très longue idée ${'🙂'.repeat(100)}`, parent: 'hidden' }),
  frame,
  arrow('1', 'a', 'b'),
  arrow('2', 'a', 'f'),
  arrow('3', 'c', 'a'),
  arrow('4', 'a', 'hidden'),
)
const ties = (id: string, lang: 'fr' | 'ar' = 'fr') => {
  const record = matter.records.get(id)
  if (!record) throw new Error(`no ${id}`)
  return tiesOf({ matter, template }, record, lang, lang === 'fr' ? words : arabic)
}

it('arrows are told at both of their ends, themes too, and those that lead to what is hidden are not', () => {
  expect(ties('a')).toMatchObject({ to: '\u2068دفتر\u2069 et \u2068Dormir\u2069', parent: null })
  expect(ties('a', 'ar').to).toBe('\u2068دفتر\u2069 و\u2068Dormir\u2069')
  expect(ties('b')).toEqual({ theme: 'Dormir', parent: '\u2068Un banc\u2069', to: null, from: '\u2068Un banc\u2069' })
  expect(ties('f')).toMatchObject({ to: null, from: '\u2068Un banc\u2069' })
  expect(ties('c')).toMatchObject({ parent: null, to: '\u2068Un banc\u2069', from: null })
})

it('of long words as much is told as says which ones are meant, and no letter is cut in two', () => {
  expect(ties('a').from).toMatch(/^\u2068Une très longue idée (🙂){58}…\u2069$/u)
})
