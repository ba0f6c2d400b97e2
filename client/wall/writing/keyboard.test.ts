import { expect, it } from 'vitest'
import { revealing } from '../engine/camera.ts'
import { hiddenOf } from './keyboard.ts'

it('what is written keeps clear of a soft keyboard, and moves no more than it takes', () => {
  // A tablet's wall below its head; the keyboard takes the lower half of the page.
  const wall = { top: 100, bottom: 700 }
  const hidden = hiddenOf(wall, { offsetTop: 0, height: 400 })
  expect(hidden).toEqual({ top: 0, bottom: 300 })
  const covered = { left: 0, right: 84, ...hidden }
  const note = { x: 200, y: 420, w: 160, h: 120 }
  const camera = revealing({ x: 0, y: 0, scale: 1 }, note, { w: 1024, h: 600 }, covered)
  expect(camera).toEqual({ x: 0, y: 264, scale: 1 })
  expect(note.y + note.h - camera.y).toBeLessThanOrEqual(300 - 24)
  expect(revealing(camera, note, { w: 1024, h: 600 }, covered)).toEqual(camera)
  // The browser pushed the page up itself; nothing is hidden below, and something always stays.
  expect(hiddenOf(wall, { offsetTop: 300, height: 400 })).toEqual({ top: 200, bottom: 0 })
  expect(hiddenOf(wall, { offsetTop: 0, height: 120 })).toEqual({ top: 0, bottom: 520 })
})
