import { expect, test } from 'vitest'
import { orderOf, paperOfKind } from './fixtures.ts'
import { sceneOf } from './scene.ts'

const template = paperOfKind('journey')
const at = (x: number) => ({ x, y: 0, zone: null, level: null })
const record = (id: string, fields: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(fields).map(([field, value]) => [`${id}.${field}`, value])

const order = orderOf(template, [
  ...['a', 'b', 'c'].flatMap((id, i) =>
    record(id, { kind: 'note', form: 'note', text: id, at: at(i * 300), group: i < 2 ? 'theme' : 'other' }),
  ),
  ...record('d', { kind: 'note', form: 'note', text: 'd', at: at(1200), group: 'other' }),
  ...record('theme', { kind: 'frame', text: 'Un thème', at: at(0), size: { w: 600, h: 300 } }),
  ...record('other', { kind: 'frame', text: 'Un autre', at: at(600), size: { w: 900, h: 300 } }),
  ...record('ab', { kind: 'link', ends: { from: 'a', to: 'b' } }),
  ...record('bc', { kind: 'link', ends: { from: 'b', to: 'c' } }),
])

test('what is chosen is printed with the themes that it fills and the arrows within it, and nothing else', () => {
  const leftOut = (only: readonly string[]) => [...sceneOf({ ...order, only }).scene.lifted].toSorted()
  expect(leftOut(['a', 'b'])).toEqual(['bc', 'c', 'd', 'other'])
  expect(leftOut(['a', 'c'])).toEqual(['ab', 'b', 'bc', 'd', 'other', 'theme'])
  expect(sceneOf(order).scene.lifted.size).toBe(0)
})
