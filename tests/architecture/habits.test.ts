import { expect, test } from 'vitest'
import { linesAt, longFiles, silenced, starExports } from './habits.ts'
import { tree } from './tree.ts'

test('no file is longer than 350 lines', () => {
  expect(longFiles(tree)).toEqual([])
})

test('half of the files stay within 80 lines, nine in ten within 250', () => {
  expect(linesAt(tree, 0.5)).toBeLessThanOrEqual(80)
  expect(linesAt(tree, 0.9)).toBeLessThanOrEqual(250)
})

test('no `export *`', () => {
  expect(starExports(tree)).toEqual([])
})

test('no checker is silenced: neither `any` nor @ts-ignore', () => {
  expect(silenced(tree)).toEqual([])
})
