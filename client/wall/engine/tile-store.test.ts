import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TileStore } from './tile-store.ts'
import { spanOf } from './tiles.ts'

const cell = fc.tuple(fc.constantFrom(0.25, 1), fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }))
const damage = fc.record({
  x: fc.integer({ min: -1500, max: 1500 }),
  y: fc.integer({ min: -1500, max: 1500 }),
  w: fc.integer({ min: 1, max: 900 }),
  h: fc.integer({ min: 1, max: 900 }),
})

describe('the store of tiles', () => {
  it('never holds more than it may, but for what the frame wants and the levels kept', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 }), (frames) => {
        const gone: string[] = []
        const store = new TileStore<string>(10, (picture) => gone.push(picture))
        for (const [frame, wanted] of frames.entries()) {
          for (const [scale, column, row] of wanted) {
            const tile = store.want(scale, column, row, frame)
            tile.picture ??= `${scale}/${column}/${row}`
          }
          store.evict(frame, new Set())
          for (const [scale, column, row] of wanted) expect(store.get(scale, column, row)?.picture).toBeTruthy()
          expect(store.size).toBeLessThanOrEqual(Math.max(10, new Set(wanted.map(String)).size))
        }
        store.clear()
        expect(store.size).toBe(0)
        expect(store.scales()).toEqual([])
      }),
    )
  })

  it('lets go of what was wanted longest ago, and never of a level that is kept', () => {
    const store = new TileStore<string>(8)
    for (let i = 0; i < 12; i++) store.want(i < 2 ? 0.25 : 1, i, 0, i).picture = `${i}`
    store.evict(12, new Set([0.25]))
    const left = [...Array(12).keys()].filter((i) => store.get(i < 2 ? 0.25 : 1, i, 0))
    expect(left.slice(0, 2)).toEqual([0, 1])
    expect(left.slice(2)).toEqual([...Array(12).keys()].slice(12 - (left.length - 2)))
  })

  it('soils the tiles that a damage meets on every level, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: String, maxLength: 40 }), damage, (cells, area) => {
        const store = new TileStore<string>(100)
        for (const [scale, column, row] of cells) store.want(scale, column, row, 0).picture = 'p'
        store.damage(area)
        for (const [scale, column, row] of cells) {
          const { left, top, right, bottom } = spanOf(area, scale)
          const meets = column >= left && column < right && row >= top && row < bottom
          const {
            left: l,
            top: t,
            right: r,
            bottom: b,
          } = spanOf(
            { x: area.x - 3 / scale, y: area.y - 3 / scale, w: area.w + 6 / scale, h: area.h + 6 / scale },
            scale,
          )
          const near = column >= l && column < r && row >= t && row < b
          const dirty = (store.get(scale, column, row)?.dirty.length ?? 0) > 0
          if (meets) expect(dirty).toBe(true)
          if (!near) expect(dirty).toBe(false)
        }
      }),
    )
  })
})
