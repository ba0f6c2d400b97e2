import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { note, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { around, centreOf, meets } from '../../../shared/walls/matter/geometry.ts'
import { boxOf } from '../../../shared/walls/matter/layout.ts'
import { WallRecords } from '../../../shared/walls/matter/records.ts'
import { noteSize } from '../../../shared/walls/template.ts'
import { clipOf, isWords, laidAround, notesOf, pasteWrites, readClip } from './clip.ts'

const at = { x: 10, y: 20, zone: 'left', level: null }

describe('what is copied', () => {
  it('comes back around the point where it is pasted, with its arrows and its frame, and never a note of the ledger', () => {
    const { matter } = wallOf(
      note('idea', 0, 0, { text: 'Une douche' }),
      { id: 'f', kind: 'frame', text: 'Corps', at, size: { w: 400, h: 300 } },
      { id: 'l', kind: 'label', text: 'Ici', at, group: 'f' },
      { id: 's', kind: 'stroke', points: [0, 0, 0.5, 30, 40, 0.5] },
      { id: 'inside', kind: 'link', ends: { from: 'f', to: 'l' } },
      { id: 'toIdea', kind: 'link', ends: { from: 'f', to: 'idea' } },
      { id: 'outside', kind: 'link', ends: { from: 'f', to: 'elsewhere' } },
    )
    const { clip, words } = clipOf(matter, ['idea', 'f', 'l', 's'])
    expect(words).toBe('Une douche\nCorps\nIci')
    expect(clip.notes).toEqual([{ id: 'idea', text: 'Une douche' }])
    const read = readClip(JSON.stringify(clip))
    expect(read).toEqual(clip)
    let n = 0
    const { writes, ids, ties } = pasteWrites(clip, { x: 1000, y: 1000 }, () => `new${n++}`)
    const records = new WallRecords()
    records.write(writes)
    const all = [...records.all()]
    expect(all.map(({ kind }) => kind).sort()).toEqual(['frame', 'label', 'link', 'stroke'])
    expect(ids).toHaveLength(3)
    const [frame, label, link] = ['frame', 'label', 'link'].map((kind) => all.find((one) => one.kind === kind))
    expect(label?.group).toBe(frame?.id)
    expect(link?.ends).toEqual({ from: frame?.id, to: label?.id })
    expect(ties).toEqual([{ from: frame?.id, to: 0 }])
    for (const one of all) {
      const box = boxOf(one)
      if (box) expect(Math.hypot(box.x - 1000, box.y - 1000)).toBeLessThan(500)
    }
  })

  it('is refused when it is no clip', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const read = readClip(json)
        expect(read === null || Array.isArray(read.records)).toBe(true)
      }),
    )
    const wrong = { notes: [], records: [{ id: 'a.b', kind: 'note' }] }
    for (const json of ['', '{', 'null', JSON.stringify(wrong)]) expect(readClip(json)).toBeNull()
  })
})

describe('words from elsewhere', () => {
  it('are notes, one a line, without the signs of lists', () => {
    expect(notesOf('- Une douche\r\n\n  2) Un casier \n• مكان آمن\n   \n3,5 € par jour')).toEqual([
      'Une douche',
      'Un casier',
      'مكان آمن',
      '3,5 € par jour',
    ])
    expect(notesOf('x'.repeat(601))).toBeNull()
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (all) => {
        for (const line of notesOf(all.join('\n')) ?? []) {
          expect(line).toBe(line.trim())
          expect(line).not.toBe('')
        }
      }),
    )
  })
})

describe('what is dropped', () => {
  it('lies around the point where it fell, none on another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -1_000, max: 1_000 }), (count, x) => {
        const boxes = laidAround({ x, y: 50 }, count).map((middle) => ({
          x: middle.x - noteSize.w / 2,
          y: middle.y - noteSize.h / 2,
          ...noteSize,
        }))
        expect(boxes).toHaveLength(count)
        for (const [i, one] of boxes.entries())
          for (const other of boxes.slice(i + 1)) expect(meets(one, other)).toBe(false)
        expect(centreOf(around(boxes) ?? { x: 0, y: 0, w: 0, h: 0 })).toEqual({ x, y: 50 })
      }),
    )
  })

  it('is words by its type or its name, and nothing that a program made', () => {
    const file = (name: string, type = ''): boolean => isWords({ name, type })
    expect([file('a', 'text/plain'), file('notes.MD'), file('liste.txt')]).toEqual([true, true, true])
    expect([file('a.html', 'text/html'), file('a.pdf', 'application/pdf'), file('txt')]).toEqual([false, false, false])
  })
})
