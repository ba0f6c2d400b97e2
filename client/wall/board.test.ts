import { afterEach, expect, it, vi } from 'vitest'
import { note, template } from '../../shared/walls/matter/fixtures.ts'
import { WallRecords } from '../../shared/walls/matter/records.ts'
import { gestureOf, Journal } from '../link/wall-journal.ts'
import { dropHeld } from './acts/drop.ts'
import { removeChosen } from './acts/remove.ts'
import { Board } from './board.ts'
import { toView } from './engine/camera.ts'

afterEach(() => vi.unstubAllGlobals())

it('the first look of a canvas shows what was chosen in the list before it was there', () => {
  // No page, no travel to be stopped.
  vi.stubGlobal('cancelAnimationFrame', () => {})
  const records = new WallRecords()
  for (const { id, ...fields } of [note('near', 0, 0), note('far', 9000, 7000)])
    records.write(Object.entries(fields).map(([field, value]) => ({ key: `${id}.${field}`, value })))
  const seen = (...chosen: string[]): boolean => {
    const board = new Board(records, { ...template, background: 'free' }, 'edit')
    board.select(chosen)
    board.view.set({ w: 800, h: 600 })
    board.begin()
    const { x, y } = toView(board.camera.get(), { x: 9000, y: 7000 })
    return x > 0 && x < 800 && y > 0 && y < 600
  }
  expect([seen(), seen('far')]).toEqual([false, true])
})

it('an idea that lands late does not end what can be redone: what is offered is there', () => {
  const journal = new Journal()
  let acts = 0
  const board = new Board(new WallRecords(), template, 'edit', (writes, late) => {
    const gesture = gestureOf(`act ${acts++}`, writes, () => undefined)
    journal.add(gesture, late)
    return gesture.id
  })
  board.history.did({ what: 'added', notes: [{ id: 'idea', text: 'Un abri', zone: null, level: null }] })
  board.act([{ key: 'label.text', value: 'Le soir' }])
  const [undone] = board.history.back() ?? []
  expect(undone?.what === 'act' && journal.back(undone.act)).toBeTruthy()
  board.complete('idea', [{ key: 'idea.z', value: 1 }])
  expect(board.history.state.get().canRedo).toBe(true)
  const [again] = board.history.again((deed) => deed) ?? []
  expect(again?.what === 'act' && journal.again(again.act)).toBeTruthy()
})

it('says how many locked things an act left as they were, and why when it did nothing', () => {
  const records = new WallRecords()
  for (const { id, ...fields } of [
    note('a', 0, 0, { group: 'theme' }),
    note('b', 0, 0, { group: 'theme', locked: true }),
    note('c', 0, 0, { locked: true }),
    { id: 'theme', kind: 'frame', text: 'T', at: { x: 0, y: 0, zone: null, level: null }, size: { w: 300, h: 300 } },
    { id: 'word', kind: 'label', text: 'L', at: { x: 0, y: 0, zone: null, level: null }, locked: true },
  ] as const)
    records.write(Object.entries(fields).map(([field, value]) => ({ key: `${id}.${field}`, value })))
  const board = new Board(records, template, 'edit')
  const dropped = (...ids: string[]) => {
    board.select(ids)
    board.held.set({ ids: new Set(ids), dx: 9, dy: 9 })
    dropHeld(board)
    return board.told.get()
  }
  expect(dropped('a')).toBeNull()
  expect(dropped('a', 'b', 'c')).toEqual({ left: 2 })
  expect(dropped('theme')).toEqual({ left: 1 })
  expect(dropped('b', 'c')).toEqual({ why: 'locked' })
  const removed = (...ids: string[]) => {
    board.select(ids)
    removeChosen(board)
    return board.told.get()
  }
  expect(removed('theme', 'word', 'b')).toEqual({ left: 1 })
  expect(removed('theme')).toBeNull()
  expect(removed('word')).toEqual({ why: 'locked' })
  expect(removed('word', 'b')).toEqual({ why: 'ledger' })
})
