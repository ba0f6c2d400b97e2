import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeySet } from '../../shared/walls/matter/records.ts'
import { type Gesture, gestureOf, Journal, undoOf, unlockedOf } from './wall-journal.ts'

const write: fc.Arbitrary<KeySet> = fc.record({
  key: fc.constantFrom('a.z', 'b.z', 'c.z'),
  value: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
})
/** Each key once, as an act writes it. */
const act = fc.uniqueArray(write, { minLength: 1, selector: (set) => set.key })

const apply = (wall: Map<string, unknown>, sets: Iterable<KeySet>): void => {
  for (const { key, value } of sets)
    if (value === undefined) wall.delete(key)
    else wall.set(key, value)
}

describe('acts and their undoing', () => {
  it('an undo brings back what stood before', () => {
    fc.assert(
      fc.property(act, act, (first, second) => {
        const wall = new Map<string, unknown>()
        apply(wall, first)
        const before = new Map(wall)
        const gesture = gestureOf('g', second, (key) => wall.get(key))
        apply(wall, second)
        apply(
          wall,
          undoOf(gesture, (key) => wall.get(key)),
        )
        expect(wall).toEqual(before)
      }),
    )
  })

  it('an undo never undoes what another wrote since', () => {
    fc.assert(
      fc.property(act, act, (mine, theirs) => {
        const wall = new Map<string, unknown>()
        const gesture = gestureOf('g', mine, (key) => wall.get(key))
        apply(wall, mine)
        const before = new Map(wall)
        apply(wall, theirs)
        const changed = new Map(wall)
        apply(
          wall,
          undoOf(gesture, (key) => wall.get(key)),
        )
        for (const { key } of theirs)
          if (before.get(key) !== changed.get(key)) expect(wall.get(key)).toEqual(changed.get(key))
      }),
    )
  })
})

describe('what is left of an act that moves what was locked meanwhile', () => {
  const moved = (id: string) => [
    { key: `${id}.at`, before: { x: 0 }, after: { x: 9 } },
    { key: `${id}.group`, before: null, after: 'f' },
  ]
  const keysOf = (sets: Gesture['sets'], ...locked: string[]): string[] =>
    unlockedOf({ id: 'g', sets }, (record) => locked.includes(record)).sets.map(({ key }) => key)

  it('is all but its place and its theme', () => {
    const order = { key: 'a.z', before: 0, after: 1 }
    expect(keysOf([...moved('a'), order, ...moved('b')], 'a')).toEqual(['a.z', 'b.at', 'b.group'])
  })

  it('is all of it when the act unlocks it, or only takes it out of a theme where it lies', () => {
    const free = { key: 'a.locked', before: true, after: undefined }
    expect(keysOf([free, ...moved('a')], 'a')).toEqual(['a.locked', 'a.at', 'a.group'])
    expect(keysOf([{ key: 'a.group', before: 'f', after: null }], 'a')).toEqual(['a.group'])
  })
})

describe('a journal', () => {
  const gesture = (id: string) => ({ id, sets: [{ key: 'a.z', before: 0, after: 1 }] })

  it('keeps what is not durable, in order, and forgets what is', () => {
    const journal = new Journal()
    for (const id of ['1', '2', '3']) journal.add(gesture(id))
    journal.saved('2')
    expect(journal.pending.map(({ id }) => id)).toEqual(['1', '3'])
  })

  it('[T5] one refused act costs one act: the others are still to be played', () => {
    const journal = new Journal()
    for (const id of ['1', '2', '3']) journal.add(gesture(id))
    journal.refused('2')
    expect(journal.pending.map(({ id }) => id)).toEqual(['1', '3'])
    expect(journal.back()?.id).toBe('3')
    expect(journal.back()?.id).toBe('1')
    expect(journal.back()).toBeNull()
  })

  it('redoes what was undone until there is a new act', () => {
    const journal = new Journal()
    journal.add(gesture('1'))
    expect(journal.back()?.id).toBe('1')
    expect(journal.back()).toBeNull()
    expect(journal.again()?.id).toBe('1')
    journal.back()
    journal.add(gesture('2'))
    expect(journal.again()).toBeNull()
  })

  it('a late part of an earlier act leaves what was undone to be redone', () => {
    const journal = new Journal()
    journal.add(gesture('1'))
    journal.back()
    journal.add(gesture('late'), true)
    expect(journal.again('1')?.id).toBe('1')
  })

  it('begins with what a reload left unsent', () => {
    expect(new Journal([gesture('1')]).pending).toHaveLength(1)
    expect(new Journal([gesture('1')]).back()).toBeNull()
  })
})
