import { describe, expect, it } from 'vitest'
import { note, template } from '../../../shared/walls/matter/fixtures.ts'
import { WallRecords } from '../../../shared/walls/matter/records.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { Board } from '../board.ts'
import { duplicateChosen } from './duplicate.ts'
import { land } from './land.ts'

const nobody: ReadonlySet<string> = new Set()

/** A wall on which acts are done at once; `lay` puts records on it as the server does. */
function wall() {
  const records = new WallRecords()
  const lay = (...all: WallRecord[]): void =>
    records.write(
      all.flatMap(({ id, ...fields }) =>
        Object.entries(fields).map(([field, value]) => ({ key: `${id}.${field}`, value })),
      ),
    )
  let acts = 0
  const board = new Board(records, template, 'edit', (writes) => {
    records.write(writes)
    return `act${acts++}`
  })
  const arrows = () => [...records.all()].flatMap(({ kind, ends }) => (kind === 'link' && ends ? [ends] : []))
  return { board, lay, arrows }
}

/** Ideas a → b, b → a label, and what a device adds when it copies them all, under the ids `copy0` and `copy1`. */
function copied() {
  const one = wall()
  const { board, lay } = one
  lay(
    note('a', 0, 0),
    note('b', 300, 0),
    { id: 'l', kind: 'label', text: 'Ici', at: { x: 0, y: 300, zone: null, level: null } },
    { id: 'ab', kind: 'link', ends: { from: 'a', to: 'b' } },
    { id: 'bl', kind: 'link', ends: { from: 'b', to: 'l' } },
  )
  duplicateChosen(board, ['a', 'b', 'l'], {
    add: (notes, also, ties = []) => {
      const end = (of: number | string): string => (typeof of === 'number' ? `copy${of}` : of)
      board.history.did({ what: 'added', notes: notes.map((of, n) => ({ ...of, id: `copy${n}` })), ties }, also)
      board.joining.set(ties.map(({ from, to }) => ({ from: end(from), to: end(to) })))
    },
  })
  const [label] = board.selected.get()
  return { ...one, label }
}

describe('arrows between ideas that are copied', () => {
  it('are drawn as the ideas land, whichever lands first, and belong to the same step as they', () => {
    const { board, lay, arrows, label } = copied()
    expect(arrows()).toHaveLength(2)
    lay(note('copy1', 600, 300))
    land(board, nobody)
    expect(arrows().slice(2)).toEqual([{ from: 'copy1', to: label }])
    lay(note('copy0', 600, 0))
    land(board, nobody)
    land(board, nobody)
    expect(arrows().slice(2)).toEqual([
      { from: 'copy1', to: label },
      { from: 'copy0', to: 'copy1' },
    ])
    expect(board.joining.get()).toEqual([])
    expect(board.history.back()?.map(({ what }) => what)).toEqual(['act', 'added', 'act', 'act'])
    expect(board.history.state.get().canUndo).toBe(false)
  })

  it('are not drawn to an idea that was refused, nor to any that was taken back before it was there', () => {
    const refused = copied()
    refused.lay(note('copy1', 600, 300))
    land(refused.board, new Set(['copy0']))
    expect(refused.arrows()).toHaveLength(3)
    expect(refused.board.joining.get()).toEqual([])
    const undone = copied()
    undone.board.history.back()
    undone.lay(note('copy0', 600, 0), note('copy1', 600, 300))
    land(undone.board, nobody)
    expect(undone.arrows()).toHaveLength(2)
    expect(undone.board.joining.get()).toEqual([])
  })
})
