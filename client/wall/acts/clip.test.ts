import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { note, wallOf } from '../../../shared/walls/matter/fixtures.ts'
import { boxOf } from '../../../shared/walls/matter/layout.ts'
import { WallRecords } from '../../../shared/walls/matter/records.ts'
import { clipOf, notesOf, pasteWrites, readClip } from './clip.ts'

const at = { x: 10, y: 20, zone: 'left', level: null }

describe('what is copied', () => {
  it('comes back around the point where it is pasted, with its arrows and its frame, and never a note of the ledger', () => {
    const { matter } = wallOf(
      note('idea', 0, 0, { text: 'Une douche' }),
      { id: 'f', kind: 'frame', text: 'Corps', at, size: { w: 400, h: 300 } },
      { id: 'l', kind: 'label', text: 'Ici', at, group: 'f' },
      { id: 's', kind: 'stroke', points: [0, 0, 0.5, 30, 40, 0.5] },
      { id: 'inside', kind: 'link', ends: { from: 'f', to: 'l' } },
      { id: 'outside', kind: 'link', ends: { from: 'f', to: 'idea' } },
    )
    const { clip, words } = clipOf(matter, ['idea', 'f', 'l', 's'])
    expect(words).toBe('Une douche\nCorps\nIci')
    expect(clip.notes).toEqual([{ text: 'Une douche' }])
    const read = readClip(JSON.stringify(clip))
    expect(read).toEqual(clip)
    let n = 0
    const { writes, ids } = pasteWrites(clip, { x: 1000, y: 1000 }, () => `new${n++}`)
    const records = new WallRecords()
    records.write(writes)
    const all = [...records.all()]
    expect(all.map(({ kind }) => kind).sort()).toEqual(['frame', 'label', 'link', 'stroke'])
    expect(ids).toHaveLength(3)
    const [frame, label, link] = ['frame', 'label', 'link'].map((kind) => all.find((one) => one.kind === kind))
    expect(label?.group).toBe(frame?.id)
    expect(link?.ends).toEqual({ from: frame?.id, to: label?.id })
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
