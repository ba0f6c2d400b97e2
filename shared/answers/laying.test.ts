import { expect, test } from 'vitest'
import { matrix } from '../activities/matrix/recipe.ts'
import { preparedOf } from '../activities/registry.ts'
import { arbrisseau } from '../kits/arbrisseau.ts'

test('a choice is laid in the quadrant of its middle answers; without answers, where nothing is promised', () => {
  const phase = arbrisseau.phases.find(({ kind }) => kind === matrix.kind)
  if (!phase) throw new Error('the kit has a matrix')
  const place = preparedOf(phase).asks.find(({ slot }) => slot === 'place')?.zone
  expect(place?.({ easy: { 5: 3, 1: 1 }, priority: { 4: 2, 5: 2 } })).toBe('easy-priority')
  expect(place?.({ easy: { 2: 3, 5: 1 }, priority: { 5: 4 } })).toBe('hard-priority')
  expect(place?.({ easy: { 4: 1, 2: 1 }, priority: { 3: 9 } })).toBe('hard-later')
  expect(place?.({})).toBe('hard-later')
  const zones = preparedOf(phase).template?.zones.map(({ id }) => id)
  expect(zones).toEqual(expect.arrayContaining(['easy-priority', 'hard-priority', 'easy-later', 'hard-later']))
})
