import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../../../shared/kernel/assert.ts'
import { note, template, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { centreOf, encloses, holds, meets } from '../../../shared/walls/matter/geometry.ts'
import type { Matter } from '../../../shared/walls/matter/matter.ts'
import { mirrored } from '../../../shared/walls/mirror.ts'
import { longestLine } from '../../../shared/walls/record.ts'
import { noteSize, type Rect, type Template } from '../../../shared/walls/template.ts'
import { dropWrites, joinWrites, levelWrites, removeWrites, themeWrites, together, zoneWrites } from './acts.ts'
import { strokeWrites } from './stroke.ts'

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

describe('what is locked', () => {
  const frame = (more = {}) =>
    ({
      id: 'f',
      kind: 'frame',
      text: 'T',
      at: { x: 0, y: 0, zone: null, level: null },
      size: { w: 400, h: 300 },
      ...more,
    }) as const
  const fixed = { locked: true } as const
  const touched = (writes: readonly { key: string }[]): string[] => [
    ...new Set(writes.map(({ key }) => key.slice(0, key.indexOf('.')))),
  ]

  it('a theme: it stays, and so do its members', () => {
    const { matter } = wallOf(frame(fixed), note('a', 20, 70, { group: 'f' }), note('b', 700, 70))
    expect(dropWrites(matter, template, ['f'], 500, 0)).toEqual([])
    expect(touched(dropWrites(matter, template, ['f', 'b'], 100, 0))).toEqual(['b'])
    expect([...together(matter, ['f', 'b'])]).toEqual(['b'])
  })

  it('a theme that stays is left by what moves out of it, though both were chosen', () => {
    const { records, matter } = wallOf(frame(fixed), note('a', 20, 70, { group: 'f' }))
    records.write(dropWrites(matter, template, ['f', 'a'], 100, 0))
    expect(records.get('a')).toMatchObject({ at: { x: 120 }, group: 'f' })
    records.write(dropWrites(matter, template, ['f', 'a'], 800, 0))
    expect(records.get('a')).toMatchObject({ at: { x: 920 }, group: null })
  })

  it('a member: its theme goes without it, in the hand as on the wall', () => {
    const { matter } = wallOf(frame(), note('a', 20, 70, { group: 'f' }), note('b', 200, 70, { group: 'f', ...fixed }))
    expect([...together(matter, ['f'])]).toEqual(['f', 'a'])
    expect(touched(dropWrites(matter, template, ['f'], 100, 0))).toEqual(['f', 'a'])
  })

  it('a member: it leaves the theme that goes away from it, in the same act, and stays in one that still holds it', () => {
    const far = fc.integer({ min: -900, max: 900 })
    fc.assert(
      fc.property(far, far, (dx, dy) => {
        const { records, matter } = wallOf(
          frame(),
          note('a', 20, 70, { group: 'f' }),
          note('b', 200, 70, { group: 'f', ...fixed }),
        )
        records.write(dropWrites(matter, template, ['f'], dx, dy))
        expect(matter.box('b')).toMatchObject({ x: 200, y: 70 })
        const lies = holds(must(matter.box('f'), 'f'), centreOf(must(matter.box('b'), 'b')))
        expect([...matter.members('f')].sort()).toEqual(lies ? ['a', 'b'] : ['a'])
      }),
    )
  })

  it('one among many: no act by name touches it, and all others are done', () => {
    const { matter } = wallOf(frame(), note('a', 700, 20), note('b', 900, 20, fixed), note('c', 700, 300))
    const ids = ['a', 'b', 'c']
    for (const writes of [
      levelWrites(matter, ids, 'safety'),
      zoneWrites(matter, template, ids, 'left'),
      joinWrites(matter, template, ids, 'f').filter(({ key }) => key !== 'f.size'),
      themeWrites(matter, template, ids, 'new', 'Manger').filter(({ key }) => !key.startsWith('new.')),
    ])
      expect(touched(writes)).toEqual(['a', 'c'])
  })

  it('alone: there is nothing to be done', () => {
    const { matter } = wallOf(frame(), note('b', 900, 20, fixed))
    expect([
      levelWrites(matter, ['b'], 'safety'),
      zoneWrites(matter, template, ['b'], 'left'),
      joinWrites(matter, template, ['b'], 'f'),
      themeWrites(matter, template, ['b'], 'new', 'Manger'),
    ]).toEqual([[], [], [], []])
  })

  it('a theme takes notes where it has room, and none when it would have to grow', () => {
    const { matter } = wallOf(frame(fixed), note('a', 700, 20), note('b', 900, 20), note('c', 700, 300))
    expect(touched(joinWrites(matter, template, ['a', 'b'], 'f'))).toEqual(['a', 'b'])
    expect(joinWrites(matter, template, ['a', 'b', 'c'], 'f')).toEqual([])
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

describe('large notes', () => {
  const sizes = fc.array(fc.record({ w: fc.integer({ min: 48, max: 620 }), h: fc.integer({ min: 48, max: 500 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  /** Notes of these sizes in a heap, and one of the usual size where the first would be laid. */
  const heap = (of: readonly { w: number; h: number }[]) => ({
    ...wallOf(...of.map((size, n) => note(`n${n}`, 3000 + n, 3000, { size })), note('there', 616, 16)),
    ids: of.map((_, n) => `n${n}`),
  })
  const apart = (matter: Matter, ids: readonly string[]): void => {
    const boxes = ids.map((id) => must(matter.box(id), id))
    for (const [i, one] of boxes.entries())
      for (const other of boxes.slice(i + 1)) expect(meets(one, other)).toBe(false)
  }
  const enclosed = (matter: Matter, frame: string, ids: readonly string[]): void => {
    const outer = must(matter.box(frame), frame)
    for (const id of ids) expect(encloses(outer, must(matter.box(id), id))).toBe(true)
  }

  it('are laid in a zone beside what lies there, and within it while there is room, from whichever side it is read', () => {
    const mirrored = { ...template, zones: template.zones.map((zone) => ({ ...zone, rtl: true as const })) }
    for (const paper of [template, mirrored]) {
      const { records, matter } = heap([
        { w: 400, h: 300 },
        { w: 300, h: 400 },
      ])
      records.write(zoneWrites(matter, paper, ['n0', 'n1'], 'right'))
      apart(matter, ['there', 'n0', 'n1'])
      for (const id of ['n0', 'n1'])
        expect(encloses({ x: 600, y: 0, w: 600, h: 900 }, must(matter.box(id), id))).toBe(true)
    }
  })

  /** The paper as it is printed, and for those who read from the right. */
  const papers = fc.constantFrom(template, mirrored(template))

  it('are gathered in a theme that is large enough, none on another', () => {
    fc.assert(
      fc.property(papers, sizes, (paper, of) => {
        const { records, matter, ids } = heap(of)
        records.write(themeWrites(matter, paper, ids, 'f', 'Manger'))
        apart(matter, ids)
        enclosed(matter, 'f', ids)
      }),
    )
  })

  it('join a theme, which grows as far as they want room', () => {
    fc.assert(
      fc.property(papers, sizes, (paper, of) => {
        const { records, matter, ids } = heap(of)
        records.write(themeWrites(matter, paper, ['there'], 'f', 'Manger'))
        records.write(joinWrites(matter, paper, ids, 'f'))
        apart(matter, ['there', ...ids])
        enclosed(matter, 'f', ['there', ...ids])
      }),
    )
  })

  it('lie in a theme read from the right as they do in one read from the left, seen in a mirror', () => {
    const within = (paper: Template, of: Parameters<typeof heap>[0]) => {
      const { records, matter, ids } = heap(of)
      records.write(themeWrites(matter, paper, ids.slice(0, 4), 'f', 'Manger'))
      records.write(joinWrites(matter, paper, ids.slice(4), 'f'))
      const frame = must(matter.box('f'), 'f')
      const begins = ({ x, w }: Rect): number => (paper.rtl ? frame.x + frame.w - x - w : x - frame.x)
      return ids.map((id) => {
        const box = must(matter.box(id), id)
        return { begins: begins(box), top: box.y - frame.y }
      })
    }
    fc.assert(
      fc.property(sizes, (of) => {
        expect(within(mirrored(template), of)).toEqual(within(template, of))
      }),
    )
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

it('a pen’s line of any length is written to its end: records follow each other from point to point, none longer than may be', () => {
  const most = longestLine / 3
  const lengths = fc.oneof(fc.integer({ min: 2, max: 9 }), fc.integer({ min: most - 2, max: 3 * most + 2 }))
  fc.assert(
    fc.property(lengths, (length) => {
      let drawn = 0
      const points = Array.from({ length: 3 * length }, (_, i) => i)
      const writes = strokeWrites(() => `s${drawn++}`, points)
      const lines = writes.flatMap(({ key, value }) => (key.endsWith('.points') ? [value as number[]] : []))
      expect(writes.filter(({ value }) => value === 'stroke')).toHaveLength(lines.length)
      expect(drawn).toBe(lines.length)
      for (const line of lines) expect(line.length <= longestLine && line.length >= 6).toBe(true)
      expect(lines.flatMap((line, i) => (i === 0 ? line : line.slice(3)))).toEqual(points)
      for (const [i, line] of lines.slice(1).entries()) expect(line.slice(0, 3)).toEqual(lines[i]?.slice(-3))
    }),
    { numRuns: 40 },
  )
})
