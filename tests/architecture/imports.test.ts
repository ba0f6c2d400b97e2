import { expect, test } from 'vitest'
import { crossedEntrances, forbiddenImports, heavyPhones, lostImports } from './law.ts'
import { tree } from './tree.ts'

test('who may import whom: every import keeps the law of the layout', () => {
  expect(forbiddenImports(tree)).toEqual([])
})

test('from a phone neither konva, react, react-dom nor yjs can be reached', () => {
  expect(heavyPhones(tree)).toEqual([])
})

test('no entrance reaches another, not even through an activity', () => {
  expect(crossedEntrances(tree)).toEqual([])
})

test('every relative import leads to a file, so that the walk misses none', () => {
  expect(lostImports(tree)).toEqual([])
})
