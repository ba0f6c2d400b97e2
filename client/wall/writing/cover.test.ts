import fc from 'fast-check'
import { expect, it } from 'vitest'
import { note } from '../../../shared/walls/matter/fixtures.ts'
import type { Rect } from '../../../shared/walls/matter/geometry.ts'
import { letteringOf } from '../../../shared/walls/paint/lettering.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { coverOf, outlineOf } from './cover.ts'

const place = { x: 0, y: 0, zone: null, level: null }
const things: readonly WallRecord[] = [
  note('n', 0, 0, { text: 'Un abri', table: 2 }),
  note('ar', 0, 0, { text: 'مكان آمن', table: 2, helper: true }),
  note('level', 0, 0, { text: 'Dormir', at: { ...place, level: 'safety' } }),
  note('photo', 0, 0, { media: 'm', form: 'photo' }),
  { id: 'l', kind: 'label', text: 'Le soir', at: place },
  { id: 'f', kind: 'frame', text: 'Dormir', at: place },
]
const box = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  w: fc.integer({ min: 120, max: 900 }),
  h: fc.integer({ min: 100, max: 900 }),
})
const slot = { id: 's', label: { fr: 's' }, role: 'slot', x: 0, y: 0, w: 900, h: 100 } as const

it('a sheet has its words exactly where the painter writes them, and covers all of that place', () => {
  fc.assert(
    fc.property(fc.constantFrom(...things), box, fc.boolean(), (record, at, inSlot) => {
      const zone = inSlot && record.kind === 'note' ? slot : null
      const { rect, area, lettering } = coverOf(record, at, zone)
      const painted = letteringOf(record, at, zone).area
      const words: Rect = { x: rect.x + area.x, y: rect.y + area.y, w: area.w, h: area.h }
      expect(words).toEqual({ x: at.x + painted.x, y: at.y + painted.y, w: painted.w, h: painted.h })
      expect(lettering).toEqual(letteringOf(record, at, zone))
      expect(words.x >= rect.x && words.y >= rect.y).toBe(true)
      expect(words.x + words.w <= rect.x + rect.w && words.y + words.h <= rect.y + rect.h + 1e-9).toBe(true)
    }),
  )
})

it('a table’s mark is left to be seen, on the side where the painter put it', () => {
  const of = (record: WallRecord | undefined) =>
    outlineOf(coverOf(record ?? note('', 0, 0), { x: 0, y: 0, w: 160, h: 120 }, null))
  expect(of(things[0])).toBe('polygon(0px 0px, 160px 0px, 160px 83px, 125px 83px, 125px 114px, 0px 114px)')
  expect(of(things[1])).toBe('polygon(160px 0px, 0px 0px, 0px 83px, 65px 83px, 65px 114px, 160px 114px)')
  expect(of(things[2])).toBe('none')
})
