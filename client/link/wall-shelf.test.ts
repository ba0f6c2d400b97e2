import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PageStorage } from './fixtures.ts'
import type { Gesture } from './wall-journal.ts'
import { forgetUnsaved, sheetKey, shelfOf, wordsKey } from './wall-shelf.ts'

const act = (id: string): Gesture => ({ id, sets: [{ key: 'a.z', before: 0, after: 1 }] })

beforeEach(() => vi.stubGlobal('localStorage', new PageStorage()))
afterEach(() => vi.unstubAllGlobals())

test('[T4] what a closed tab could not save is found by the next one, once, and goes when it is saved', () => {
  const closed = shelfOf('h', 'w')
  closed.keep([act('1'), act('2')])
  const next = shelfOf('h', 'w')
  expect(next.recall().map(({ id }) => id)).toEqual(['1', '2'])
  next.keep([act('2')])
  expect(
    shelfOf('h', 'w')
      .recall()
      .map(({ id }) => id),
  ).toEqual(['2'])
  next.keep([])
  expect(Object.keys(localStorage)).toEqual([])
})

test('walls and handles are apart, and what is forgotten leaves nothing: neither acts nor words half written', () => {
  shelfOf('h', 'w').keep([act('1')])
  shelfOf('h', 'other').keep([act('2')])
  shelfOf('guest', 'w').keep([act('3')])
  for (const handle of ['h', 'guest']) {
    localStorage.setItem(wordsKey(handle), 'half a sentence')
    localStorage.setItem(`gommette.${sheetKey(handle)}`, 'and another')
  }
  localStorage.setItem('gommette.lang', 'fr')
  expect(shelfOf('h', 'w').recall()).toHaveLength(1)
  forgetUnsaved('h')
  expect(Object.keys(localStorage).filter((name) => name.includes('guest'))).toHaveLength(3)
  expect(Object.keys(localStorage)).toHaveLength(4)
  forgetUnsaved()
  expect(Object.keys(localStorage)).toEqual(['gommette.lang'])
})

test('a browser that keeps nothing costs nothing but that', () => {
  vi.stubGlobal('localStorage', undefined)
  const shelf = shelfOf('h', 'w')
  expect(shelf.recall()).toEqual([])
  shelf.keep([act('1')])
  forgetUnsaved()
})
