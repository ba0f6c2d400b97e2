import { describe, expect, it } from 'vitest'
import { note, template } from '../../../shared/walls/matter/fixtures.ts'
import { type KeySet, WallRecords } from '../../../shared/walls/matter/records.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { Board } from '../board.ts'
import { letGoByKey, liftKey, pressKey } from './keys.ts'

const pressed = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

/** A board on which acts are done at once, and counted. */
function boardWith(...all: WallRecord[]) {
  const records = new WallRecords()
  for (const { id, ...fields } of all)
    records.write(Object.entries(fields).map(([field, value]) => ({ key: `${id}.${field}`, value })))
  const acts: (readonly KeySet[])[] = []
  const board = new Board(records, template, 'edit', (writes) => {
    records.write(writes)
    return `act-${acts.push(writes)}`
  })
  return { board, acts, x: (id: string) => records.get(id)?.at?.x }
}

describe('an arrow key', () => {
  it('held down moves what is chosen further and further, and letting go is one act and one step to be undone', () => {
    const { board, acts, x } = boardWith(note('a', 20, 20))
    board.select(['a'])
    for (let repeat = 0; repeat < 30; repeat++) pressKey(board, pressed('ArrowRight'))
    pressKey(board, pressed('Shift'))
    pressKey(board, pressed('ArrowRight', { shiftKey: true }))
    expect([acts.length, board.held.get()?.dx]).toEqual([0, 700])
    liftKey(board, { key: 'Shift' })
    liftKey(board, { key: 'ArrowRight' })
    expect([acts.length, x('a'), board.held.get()]).toEqual([1, 720, null])
    expect([board.history.back()?.length, board.history.back()]).toEqual([1, null])
  })

  it('is let go of by whatever comes next: another key, another place', () => {
    const { board, acts, x } = boardWith(note('a', 20, 20), note('b', 20, 300))
    board.select(['a'])
    pressKey(board, pressed('ArrowRight'))
    pressKey(board, pressed('Tab'))
    expect([acts.length, x('a'), x('b'), [...board.selected.get()]]).toEqual([1, 40, 20, ['b']])
    pressKey(board, pressed('ArrowLeft'))
    letGoByKey(board)
    expect([acts.length, x('a'), x('b')]).toEqual([2, 40, 0])
  })

  it('leaves what a hand holds to the hand, and what is locked where it is', () => {
    const { board, acts } = boardWith(note('a', 20, 20), note('fixed', 20, 300, { locked: true }))
    board.select(['a'])
    const held = { ids: new Set(['a']), dx: 5, dy: 5 }
    board.held.set(held)
    pressKey(board, pressed('ArrowRight'))
    liftKey(board, { key: 'ArrowRight' })
    expect(board.held.get()).toBe(held)
    board.held.set(null)
    board.select(['fixed'])
    pressKey(board, pressed('ArrowRight'))
    expect([acts.length, board.held.get(), board.told.get()]).toEqual([0, null, { why: 'locked' }])
  })
})

describe('by keys alone', () => {
  const row = () => boardWith(...['a', 'b', 'c', 'd'].map((id, n) => note(id, 20 + n * 200, 20)))
  const press = (board: Board, ...keys: string[]): string => {
    for (const key of keys) pressKey(board, pressed(key.replace('Shift+', ''), { shiftKey: key.startsWith('Shift+') }))
    return [...board.selected.get()].join('')
  }

  it('the next thing is added to what is chosen, exchanged for another, and taken out again', () => {
    const { board } = row()
    expect(press(board, 'Shift+ ')).toBe('a')
    expect(press(board, 'Shift+ ')).toBe('ab')
    expect(press(board, 'Tab')).toBe('ac')
    expect(press(board, 'Shift+ ')).toBe('acd')
    expect(press(board, 'Shift+ ')).toBe('acd')
    expect(press(board, 'Shift+Tab')).toBe('ac')
    expect(press(board, 'Shift+Tab', 'Shift+Tab')).toBe('a')
    expect(board.asked.get()).toBe(0)
  })

  it('past the last the wall is left, and nothing stays chosen', () => {
    const { board } = row()
    press(board, 'Shift+ ', 'Tab', 'Tab', 'Shift+ ')
    expect([...board.selected.get()]).toEqual(['c', 'd'])
    expect([pressKey(board, pressed('Tab')), board.selected.get().size]).toEqual([false, 0])
  })

  it('whatever was chosen and in whatever order, as many presses as there are things choose all', () => {
    const { board } = row()
    board.select(['b', 'a'])
    press(board, 'Shift+ ', 'Shift+ ', 'Shift+ ')
    expect([...board.selected.get()].toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })
})
