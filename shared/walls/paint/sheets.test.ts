import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { card, cardPlaces, fitted, margin, overlap, paperNames, papers, sheetFor, tilesOf } from './sheets.ts'

const arbArea = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  w: fc.integer({ min: 100, max: 20_000 }),
  h: fc.integer({ min: 100, max: 20_000 }),
})

describe('a wall on paper', () => {
  it('lies whole within the margins, touching two of them, on a sheet turned as it wants', () => {
    fc.assert(
      fc.property(arbArea, fc.constantFrom(...paperNames), (area, paper) => {
        const sheet = sheetFor(paper, area)
        expect(sheet.w > sheet.h).toBe(area.w > area.h)
        const { scale, x, y } = fitted(area, sheet)
        const [right, bottom] = [sheet.w - x - area.w * scale, sheet.h - y - area.h * scale]
        expect(Math.min(x, y, right, bottom)).toBeGreaterThanOrEqual(margin - 1e-6)
        expect(Math.min(x, y)).toBeCloseTo(margin, 5)
        expect([x, y]).toEqual([expect.closeTo(right, 5), expect.closeTo(bottom, 5)])
      }),
    )
  })
})

describe('a large sheet over A4', () => {
  it('is covered without a gap, each sheet overlapping the next as it must to be glued', () => {
    for (const paper of paperNames.slice(1))
      for (const print of [papers[paper], { w: papers[paper].h, h: papers[paper].w }]) {
        const { tiles, rows, columns } = tilesOf(print)
        expect(tiles).toHaveLength(rows * columns)
        for (const tile of tiles) {
          const [right, below] = [
            tiles.find(({ row, column }) => row === tile.row && column === tile.column + 1),
            tiles.find(({ row, column }) => row === tile.row + 1 && column === tile.column),
          ]
          if (right) expect(tile.x + tile.w - right.x).toBeCloseTo(overlap, 6)
          else expect(tile.x + tile.w).toBeGreaterThanOrEqual(print.w)
          if (below) expect(tile.y + tile.h - below.y).toBeCloseTo(overlap, 6)
          else expect(tile.y + tile.h).toBeGreaterThanOrEqual(print.h)
        }
      }
    expect(tilesOf(papers.a0).tiles).toHaveLength(25)
  })
})

it('cards stand side by side within the margins of a sheet, so that one cut parts two', () => {
  const places = cardPlaces()
  expect(places).toHaveLength(8)
  for (const { x, y } of places) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(margin)
    expect(x + card.w).toBeLessThanOrEqual(papers.a4.w - margin)
    expect(y + card.h).toBeLessThanOrEqual(papers.a4.h - margin)
  }
  expect(places[1]).toEqual({ ...card, x: (places[0]?.x ?? 0) + card.w, y: places[0]?.y })
})
