import { describe, expect, it } from 'vitest'
import { note, template, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { meets } from '../../../shared/walls/matter/geometry.ts'
import { noteSize } from '../../../shared/walls/template.ts'
import { dropWrites, joinWrites, removeWrites, themeWrites, zoneWrites } from './acts.ts'

describe('a drop', () => {
  it('writes a place with its zone in one value', () => {
    const { matter } = wallOf(note('a', 20, 20))
    expect(dropWrites(matter, template, ['a'], 700, 10)).toEqual([
      { key: 'a.at', value: { x: 720, y: 30, zone: 'right', level: null } },
    ])
  })

  it('outside every zone has none', () => {
    const { matter } = wallOf(note('a', 20, 20))
    expect(dropWrites(matter, template, ['a'], -4000, 0)).toEqual([
      { key: 'a.at', value: { x: -3980, y: 20, zone: null, level: null } },
    ])
  })

  it('leaves what is locked', () => {
    const { matter } = wallOf(note('a', 20, 20, { locked: true }))
    expect(dropWrites(matter, template, ['a'], 700, 10)).toEqual([])
  })

  it('of a frame carries its members, who stay members', () => {
    const { matter } = wallOf(
      { id: 'f', kind: 'frame', text: 'T', at: { x: 0, y: 0, zone: null, level: null }, size: { w: 300, h: 300 } },
      note('a', 20, 70, { group: 'f' }),
    )
    const keys = dropWrites(matter, template, ['f'], 500, 0).map(({ key }) => key)
    expect(keys).toEqual(['f.at', 'a.at'])
  })

  it('into a frame joins it, out of it leaves it', () => {
    const { records, matter } = wallOf(
      { id: 'f', kind: 'frame', text: 'T', at: { x: 0, y: 0, zone: null, level: null }, size: { w: 300, h: 300 } },
      note('a', 700, 70),
    )
    records.write(dropWrites(matter, template, ['a'], -650, 0))
    expect(records.get('a')?.group).toBe('f')
    records.write(dropWrites(matter, template, ['a'], 650, 0))
    expect(records.get('a')?.group).toBeNull()
  })
})

describe('laying by name', () => {
  it('never lays a note on another', () => {
    const { records, matter } = wallOf(note('a', 20, 20), note('b', 200, 20), note('c', 20, 300), note('d', 616, 16))
    records.write(zoneWrites(matter, template, ['a', 'b', 'c'], 'right'))
    const boxes = ['a', 'b', 'c', 'd'].map((id) => matter.box(id))
    for (const [i, one] of boxes.entries())
      for (const other of boxes.slice(i + 1)) expect(one && other && meets(one, other)).toBe(false)
    expect(['a', 'b', 'c'].map((id) => records.get(id)?.at?.zone)).toEqual(['right', 'right', 'right'])
  })

  it('gathers a theme around its notes, each inside and none on another', () => {
    const { records, matter } = wallOf(note('a', 20, 20), note('b', 900, 600), note('c', 20, 300))
    records.write(themeWrites(matter, template, ['a', 'b', 'c'], 'f', 'Manger'))
    const frame = matter.box('f')
    expect(records.get('f')).toMatchObject({ kind: 'frame', text: 'Manger' })
    for (const id of ['a', 'b', 'c']) {
      const box = matter.box(id)
      expect(records.get(id)?.group).toBe('f')
      expect(
        box &&
          frame &&
          box.x >= frame.x &&
          box.y >= frame.y &&
          box.x + noteSize.w <= frame.x + frame.w &&
          box.y + noteSize.h <= frame.y + frame.h,
      ).toBe(true)
    }
    expect(matter.members('f')).toHaveLength(3)
  })

  it('lets a theme grow for who joins', () => {
    const { records, matter } = wallOf(note('a', 20, 20), note('b', 900, 600), note('c', 700, 300))
    records.write(themeWrites(matter, template, ['a'], 'f', 'Un'))
    records.write(joinWrites(matter, template, ['b', 'c'], 'f'))
    const frame = matter.box('f')
    for (const id of ['a', 'b', 'c']) {
      const box = matter.box(id)
      expect(box && frame && box.y + box.h <= frame.y + frame.h).toBe(true)
    }
    expect(matter.members('f')).toHaveLength(3)
  })
})

describe('taking away', () => {
  it('never touches a note, which is the ledger’s, and frees those of a frame', () => {
    const { records, matter } = wallOf(note('a', 20, 20, { group: 'f' }), {
      id: 'f',
      kind: 'frame',
      text: 'T',
      at: { x: 0, y: 0, zone: null, level: null },
      size: { w: 300, h: 300 },
    })
    records.write(removeWrites(matter, ['a', 'f']))
    expect(records.get('f')).toBeUndefined()
    expect(records.get('a')?.group).toBeNull()
  })

  it('takes along the arrows that end at it, leaves what is locked, and takes an arrow alone', () => {
    const label = (id: string, more = {}) =>
      ({ id, kind: 'label', text: id, at: { x: 0, y: 0, zone: null, level: null }, ...more }) as const
    const link = (id: string, from: string, to: string) => ({ id, kind: 'link', ends: { from, to } }) as const
    const { records, matter } = wallOf(
      note('a', 20, 20),
      note('b', 400, 20),
      label('l'),
      label('fixed', { locked: true }),
      link('ab', 'a', 'b'),
      link('al', 'a', 'l'),
      link('fb', 'fixed', 'b'),
    )
    const left = (): string[] => [...records.all()].map(({ id }) => id).sort()
    records.write(removeWrites(matter, ['l', 'fixed', 'a']))
    expect(left()).toEqual(['a', 'ab', 'b', 'fb', 'fixed'])
    records.write(removeWrites(matter, ['ab']))
    expect(left()).toEqual(['a', 'b', 'fb', 'fixed'])
  })
})
