import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, octaveOf, overviewOf, spanOf, tileSide, within } from './tiles.ts'

const rect = fc.record({
  x: fc.double({ min: -9000, max: 9000, noNaN: true }),
  y: fc.double({ min: -9000, max: 9000, noNaN: true }),
  w: fc.double({ min: 1, max: 3000, noNaN: true }),
  h: fc.double({ min: 1, max: 3000, noNaN: true }),
})
const scale = fc.double({ min: 0.02, max: 6, noNaN: true })

describe('the tiles of a view', () => {
  it('cover all of it, and none lies outside', () => {
    fc.assert(
      fc.property(rect, scale, (seen, s) => {
        const { left, top, right, bottom } = spanOf(seen, s)
        expect((left * tileSide) / s).toBeLessThanOrEqual(seen.x + 1e-6)
        expect((top * tileSide) / s).toBeLessThanOrEqual(seen.y + 1e-6)
        expect((right * tileSide) / s).toBeGreaterThanOrEqual(seen.x + seen.w - 1e-6)
        expect((bottom * tileSide) / s).toBeGreaterThanOrEqual(seen.y + seen.h - 1e-6)
        expect(((left + 1) * tileSide) / s).toBeGreaterThanOrEqual(seen.x - 1e-6)
        expect(((bottom - 1) * tileSide) / s).toBeLessThanOrEqual(seen.y + seen.h + 1e-6)
      }),
    )
  })

  it('are each named once, the middle first', () => {
    const place = fc.integer({ min: -20, max: 20 })
    const size = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(place, place, size, size, (left, top, columns, rows) => {
        const span = { left, top, right: left + columns, bottom: top + rows }
        const cells = [...cellsOf(span)]
        expect(new Set(cells.map(String)).size).toBe(columns * rows)
        for (const [column, row] of cells) expect(within(span, column, row)).toBe(true)
        const far = ([column, row]: readonly [number, number]): number =>
          Math.hypot(column - left - (columns - 1) / 2, row - top - (rows - 1) / 2)
        for (const [i, cell] of cells.slice(1).entries())
          expect(far(cell)).toBeGreaterThanOrEqual(far(cells[i] ?? cell) - 1e-9)
      }),
    )
  })
})

describe('levels', () => {
  it('a zoom passes are powers of two, none further than √2 away', () => {
    fc.assert(
      fc.property(scale, (s) => {
        const octave = octaveOf(s)
        expect(Number.isInteger(Math.log2(octave))).toBe(true)
        expect(Math.abs(Math.log2(s / octave))).toBeLessThanOrEqual(0.5 + 1e-9)
      }),
    )
  })

  it('of the overview hold the whole wall in the pixels allowed', () => {
    fc.assert(
      fc.property(rect, (whole) => {
        const s = overviewOf(whole, 1024)
        expect(Math.max(whole.w, whole.h) * s).toBeLessThanOrEqual(1024 + 1e-6)
        expect(Math.max(whole.w, whole.h) * s).toBeGreaterThan(511)
      }),
    )
  })
})
