import { expect, it } from 'vitest'
import type { OutboxItem } from '../../link/outbox-item.ts'
import { underwayOf } from './underway.ts'

const item = (contribution: string, text: string, refused: OutboxItem['refused'] = null): OutboxItem => ({
  seq: 1,
  owner: 'h',
  command: { id: 'i', type: 'contribution/edit', contribution: contribution as never, text },
  media: null,
  key: null,
  tried: true,
  refused,
})
const at = (text?: string) => () => text

it('words are on their way until the wall shows them, and no longer once they are refused', () => {
  const from = new Map([['a', 'old']])
  const way = (items: OutboxItem[], saved: OutboxItem[], now?: string) => [
    ...underwayOf({ items, saved }, from, at(now)).values(),
  ]
  expect(way([item('a', 'new')], [], 'old')).toEqual(['new'])
  expect(way([], [item('a', 'new')], 'old')).toEqual(['new'])
  expect(way([], [item('a', 'new')], 'new')).toEqual([])
  // Somebody else had the last word, or took it away.
  expect(way([], [item('a', 'new')], 'theirs')).toEqual([])
  expect(way([item('a', 'new')], [])).toEqual([])
  expect(way([item('a', 'new', 'contribution/not-yours')], [], 'old')).toEqual([])
  expect(way([item('a', 'newer')], [item('a', 'new')], 'old')).toEqual(['newer'])
})
