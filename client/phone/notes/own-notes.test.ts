import { describe, expect, test } from 'vitest'
import type { TrayNoteView } from '../../../shared/api/view.ts'
import type { OutboxItem } from '../../link/outbox-item.ts'
import { broughtBack, heldUp, ownNotes } from './own-notes.ts'

const note = (id: string, patch: Partial<TrayNoteView> = {}): TrayNoteView => ({
  id,
  phase: 'p',
  kind: 'note',
  text: `words of ${id}`,
  media: null,
  table: null,
  parent: null,
  zone: null,
  level: null,
  chosen: null,
  helper: false,
  about: null,
  state: 'kept',
  reach: 'author',
  ...patch,
})
const item = (seq: number, command: object, patch: Partial<OutboxItem> = {}): OutboxItem =>
  ({
    seq,
    owner: 'h',
    command: { id: `c${seq}`, ...command },
    media: null,
    key: null,
    tried: false,
    refused: null,
    ...patch,
  }) as OutboxItem
const add = (seq: number, contribution: string, patch: Partial<OutboxItem> = {}): OutboxItem =>
  item(
    seq,
    {
      type: 'contribution/add',
      contribution,
      phase: 'p',
      kind: 'note',
      text: `typed ${contribution}`,
      zone: null,
      level: null,
    },
    patch,
  )
const box = (items: OutboxItem[], saved: OutboxItem[] = [], cut = false) => ({
  items,
  saved,
  cut,
  stuck: false,
  parked: false,
})

describe('own notes', () => {
  test('say of each whether it is on its way, waits for the network, is saved or was refused', () => {
    const notes = ownNotes(
      { a: note('a') },
      box([add(2, 'c'), add(3, 'd', { refused: 'contribution/too-long' })], [add(1, 'b')]),
    )
    expect(notes.map(({ id, state }) => [id, state])).toEqual([
      ['d', 'refused'],
      ['c', 'sending'],
      ['b', 'kept'],
      ['a', 'kept'],
    ])
    expect(ownNotes({}, box([add(1, 'x')], [], true))[0]?.state).toBe('waiting')
    expect(ownNotes({}, { ...box([add(1, 'x')], [], true), stuck: true })[0]?.state).toBe('stuck')
  })

  test('[T4] a refused one keeps its words', () => {
    expect(ownNotes({}, box([add(1, 'x', { refused: 'contribution/not-now' })]))[0]).toMatchObject({
      text: 'typed x',
      refused: 'contribution/not-now',
    })
  })

  test('one that the feed has brought is shown once', () => {
    expect(ownNotes({ a: note('a') }, box([], [add(1, 'a')]))).toHaveLength(1)
  })

  test('words changed here show at once, and one taken back is gone at once', () => {
    const edited = ownNotes(
      { a: note('a') },
      box([item(1, { type: 'contribution/edit', contribution: 'a', text: 'better', zone: null, level: null })]),
    )
    expect(edited[0]).toMatchObject({ text: 'better', state: 'sending' })
    expect(
      ownNotes({ a: note('a') }, box([item(1, { type: 'contribution/withdraw', contribution: 'a', token: null })])),
    ).toEqual([])
  })

  test('what is saved is remembered until the feed says the same', () => {
    const taken = item(1, { type: 'contribution/withdraw', contribution: 'a', token: null })
    expect([broughtBack({}, add(1, 'a')), broughtBack({ a: note('a') }, add(1, 'a'))]).toEqual([false, true])
    expect([broughtBack({ a: note('a') }, taken), broughtBack({}, taken)]).toEqual([false, true])
  })

  test('a later step lists of earlier ones what is held up alone: not what lies on their walls', () => {
    const earlier = ownNotes(
      {
        a: note('a'),
        b: note('b', { state: 'late' }),
        c: note('c', { state: 'pending' }),
        d: note('d', { state: 'hidden' }),
      },
      box([add(1, 'e'), add(2, 'f', { refused: 'contribution/not-now' })], [add(3, 'g')]),
    )
    expect(
      earlier
        .filter(heldUp)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['b', 'c', 'e', 'f'])
  })

  test('[S2] reasons are not listed with their author’s ideas', () => {
    expect(ownNotes({ r: note('r', { kind: 'reason' }) }, box([]))).toEqual([])
  })
})
