import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnPart, pointAt, sheet } from './strokes.ts'

const point = fc.record({ x: fc.integer({ min: 0, max: sheet.width }), y: fc.integer({ min: 0, max: sheet.height }) })

test('what is sent of a drawing holds every point, lies on the sheet and is never a sliver', () => {
  fc.assert(
    fc.property(fc.array(fc.array(point, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 }), (lines) => {
      const part = drawnPart(lines.map((points) => ({ colour: '#000', points })))
      expect(part.width).toBeGreaterThanOrEqual(479)
      expect(part.height).toBeGreaterThanOrEqual(359)
      expect([
        part.x >= 0,
        part.y >= 0,
        part.x + part.width <= sheet.width + 1,
        part.y + part.height <= sheet.height + 1,
      ]).toEqual([true, true, true, true])
      for (const { x, y } of lines.flat())
        expect(
          x >= part.x - 1 && x <= part.x + part.width + 1 && y >= part.y - 1 && y <= part.y + part.height + 1,
        ).toBe(true)
    }),
  )
})

test('a finger is found on the sheet whatever its size on the screen', () => {
  expect(pointAt({ clientX: 110, clientY: 70 }, { left: 10, top: 20, width: 200, height: 100 })).toEqual({
    x: sheet.width / 2,
    y: sheet.height / 2,
  })
})
