import { afterEach, expect, it, vi } from 'vitest'
import { note, template } from '../../shared/walls/matter/fixtures.ts'
import { WallRecords } from '../../shared/walls/matter/records.ts'
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
