import fc from 'fast-check'
import { expect, test } from 'vitest'
import { template, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { type KeySet, WallRecords } from '../../../shared/walls/matter/records.ts'
import { words as arabic } from '../../words/wall.ar.ts'
import { words as english } from '../../words/wall.en.ts'
import { words as french } from '../../words/wall.fr.ts'
import { type Deed, deeds, type News, Newsroom } from './news.ts'
import { newsWords } from './news-words.ts'

const at = (zone: string | null) => ({ x: 0, y: 0, zone, level: null })
const thing = (id: string, kind: string, fields: Readonly<Record<string, unknown>> = {}): KeySet[] =>
  Object.entries({ kind, at: at('z1'), ...fields }).map(([field, value]) => ({ key: `${id}.${field}`, value }))
const note = (id: string) => thing(id, 'note', { text: id })
const set = (key: string, value: unknown): KeySet => ({ key, value })
const gone = (id: string): KeySet[] =>
  ['kind', 'at', 'text', 'group', 'locked', 'points'].map((field) => set(`${id}.${field}`, undefined))

function wall() {
  const records = new WallRecords()
  records.write([
    ...['a', 'b', 'c', 'd', 'e'].flatMap(note),
    ...thing('f', 'frame', { text: 'Dormir' }),
    ...thing('l', 'label', { text: 'Demain' }),
    ...thing('s', 'stroke', { points: [0, 0, 0.5, 9, 9, 0.5] }),
  ])
  const told = { own: false }
  const newsroom = new Newsroom(records, () => told.own)
  const own = (writes: readonly KeySet[]): void => {
    told.own = true
    records.write(writes)
    told.own = false
  }
  const take = () => newsroom.take().map(({ deed, of }) => (of === null ? deed : `${deed} ${of}`))
  return { records, own, take }
}

test('what others did with ideas is gathered, from what each was to what it is, and told once', () => {
  const { records, take } = wall()
  expect(take()).toEqual([])
  records.write([...note('x'), ...note('y')])
  records.write([set('x.at', at('z2')), set('x.text', 'Autre chose')])
  records.write([set('a.at', at('z2'))])
  records.write([set('a.at', at('z3')), set('a.text', 'Un banc')])
  records.write([set('b.group', 'f'), set('b.at', at('z2')), set('b.locked', true)])
  records.write([set('c.chosen', 'table')])
  records.write(gone('d'))
  expect(take()).toEqual(['added', 'added', 'zone z3', 'reworded', 'theme f', 'locked', 'tableChoice', 'removed'])
  expect(take()).toEqual([])
  records.write([set('c.chosen', 'room'), set('b.locked', undefined), set('b.group', null)])
  expect(take().toSorted()).toEqual(['roomChoice', 'unlocked'])
  records.write([set('c.chosen', undefined)])
  expect(take()).toEqual(['choiceUndone'])
})

test('themes and texts that come, are called otherwise and go are told by their names', () => {
  const { records, take } = wall()
  records.write([...thing('g', 'frame', { text: 'Nouveau thème' }), ...thing('m', 'label', { text: 'Ici' })])
  records.write([set('g.text', 'La nuit'), set('f.text', 'Le jour'), set('l.text', 'Hier'), set('f.locked', true)])
  expect(take()).toEqual(['themeMade La nuit', 'textMade Ici', 'themeRenamed Le jour', 'locked', 'textChanged Hier'])
  records.write([...gone('f'), ...gone('l')])
  expect(take()).toEqual(['themeRemoved Le jour', 'textRemoved Hier'])
})

test('arrows and a pen’s lines that come, move and go are told by their number', () => {
  const { records, take } = wall()
  records.write([...thing('w', 'link', { ends: { from: 'a', to: 'b' } }), set('s.points', [5, 5, 0.5, 14, 14, 0.5])])
  expect(take()).toEqual(['arrowDrawn'])
  expect(take()).toEqual(['inkMoved'])
  records.write([
    ...thing('t', 'stroke'),
    ...thing('v', 'stroke'),
    set('w.kind', undefined),
    set('w.at', undefined),
    set('w.ends', undefined),
  ])
  expect(take()).toEqual(['arrowRemoved'])
  expect(take()).toEqual(['inkDrawn', 'inkDrawn'])
})

test('a drawing is told once it rests, as a whole, and what else happens meanwhile at once', () => {
  const { records, own, take } = wall()
  for (let line = 0; line < 5; line++) {
    records.write([...thing(`t${line}`, 'stroke'), set('a.text', `${line}`)])
    expect(take()).toEqual(['reworded'])
  }
  records.write(gone('t3'))
  own(thing('mine', 'stroke'))
  expect(take()).toEqual([])
  own(thing('more', 'stroke'))
  expect(take()).toEqual(Array(4).fill('inkDrawn'))
  expect(take()).toEqual([])
})

test('what moves within its zone, what is as it was before, and what came and went are no news', () => {
  const { records, take } = wall()
  records.write([set('a.at', { ...at('z1'), x: 400 }), set('f.at', { ...at('z2'), x: 400 })])
  records.write([set('b.at', at('z2')), set('b.text', 'Autre chose'), set('b.locked', true)])
  records.write([set('b.at', at('z1')), set('b.text', 'b'), set('b.locked', undefined)])
  records.write(note('x'))
  records.write(gone('x'))
  records.write(thing('w', 'link'))
  records.write(gone('w'))
  expect(take()).toEqual([])
})

test('what this device does is no news, and hides none of what others do with the same thing', () => {
  const acts = {
    zone: (n: number) => set('a.at', at(`z${n}`)),
    words: (n: number) => set('a.text', `${n}`),
    choice: (n: number) => set('a.chosen', ['table', 'room', undefined][n % 3]),
    lock: (n: number) => set('a.locked', n % 2 === 0 || undefined),
  }
  const aspect = fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[]))
  fc.assert(
    fc.property(fc.array(fc.tuple(aspect, fc.nat({ max: 5 }), fc.boolean()), { maxLength: 12 }), (done) => {
      const { records, own, take } = wall()
      // The model: an aspect is told when it is not as this device last saw to it, or as it was found.
      const [found, now] = [new Map<string, unknown>(), new Map<string, unknown>()]
      const start = { zone: 'z1', words: 'a', choice: undefined, lock: false }
      for (const [key, value] of Object.entries(start)) {
        found.set(key, value)
        now.set(key, value)
      }
      for (const [key, n, mine] of done) {
        const write = acts[key](n)
        const value = key === 'zone' ? `z${n}` : key === 'lock' ? n % 2 === 0 : write.value
        // A place is written whole: whoever moves within a zone has put it there.
        const changes = key === 'zone' || now.get(key) !== value
        now.set(key, value)
        if (mine && changes) found.set(key, value)
        if (mine) own([write])
        else records.write([write])
      }
      const kindOf = (deed: string) =>
        deed.startsWith('zone') ? 'zone' : deed === 'reworded' ? 'words' : deed.endsWith('locked') ? 'lock' : 'choice'
      const expected = [...now].flatMap(([key, value]) => (found.get(key) === value ? [] : [key]))
      expect(take().map(kindOf).toSorted()).toEqual(expected.toSorted())
    }),
  )
  const { records, own, take } = wall()
  own([...note('x'), ...gone('b')])
  expect(take()).toEqual([])
  records.write([set('c.text', 'Autre chose')])
  own(gone('c'))
  expect(take()).toEqual([])
})

const { matter } = wallOf({ id: 'f', kind: 'frame', text: 'Dormir', at: at(null), size: { w: 9, h: 9 } })
const said = (...news: readonly (readonly [Deed, string | null])[]) =>
  newsWords(
    news.map(([deed, of]): News => ({ deed, of })),
    { matter, template },
    'fr',
    french,
  )

test('a name is said where all of a kind share it, otherwise how many they are', () => {
  expect(said(['zone', 'left'], ['zone', 'left'], ['added', null])).toBe(
    '1 idée de plus sur le mur. 2 idées rangées dans Gauche.',
  )
  expect(said(['zone', 'left'], ['zone', 'right'], ['theme', 'f'])).toBe(
    '2 idées rangées ailleurs. 1 idée rangée dans Dormir.',
  )
  expect(said(['theme', 'gone'])).toBe('1 idée rangée ailleurs.')
  expect(said(['themeRenamed', 'La nuit'], ['reworded', null])).toBe('1 idée reformulée. Thème renommé\u00a0: La nuit.')
  expect(said(['textMade', 'Ici'], ['textMade', 'Ici'])).toBe('2 nouveaux textes.')
  expect(said(['textMade', ' '])).toBe('1 nouveau texte.')
  expect(said(['inkErased', null], ['arrowDrawn', null], ['inkErased', null])).toBe(
    '1 flèche de plus. 2 traits de crayon effacés.',
  )
})

test('every deed has its sentence in every language, with its name or its number', () => {
  for (const { news } of [french, english, arabic])
    for (const deed of deeds) {
      expect(news[deed](7, null)).toMatch(/7.*\.$/)
      expect(news[deed](1, 'Dormir')).toMatch(/\.$/)
      if (/^(theme|text|zone)/.test(deed)) expect(news[deed](1, 'Dormir')).toContain('Dormir')
    }
})
