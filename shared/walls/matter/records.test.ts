import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldKey } from '../record.ts'
import { type KeySet, WallRecords } from './records.ts'

const key = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('kind', 'text', 'group', 'z'))
  .map(([id, field]) => fieldKey(id, field as 'kind'))
const write: fc.Arbitrary<KeySet> = fc.record({
  key,
  value: fc.option(fc.constantFrom('note', 'frame'), { nil: undefined }),
})

describe('records gathered from keys', () => {
  it('hold what was last written under each key, whatever the order of records', () => {
    fc.assert(
      fc.property(fc.array(write), (writes) => {
        const records = new WallRecords()
        const model = new Map<string, unknown>()
        for (const set of writes) {
          records.write([set])
          if (set.value === undefined) model.delete(set.key)
          else model.set(set.key, set.value)
        }
        expect(new Map([...records.entries()].map(({ key: k, value }) => [k, value]))).toEqual(model)
      }),
    )
  })

  it('tell of what became different and of nothing else', () => {
    fc.assert(
      fc.property(fc.array(write), fc.array(write), (before, after) => {
        const [records, target] = [new WallRecords(), new WallRecords()]
        records.write(before)
        target.write(after)
        const snapshot = new Map([...records.all()].map((record) => [record.id, JSON.stringify(record)]))
        const told = new Set<string>()
        records.subscribe((ids) => {
          for (const id of ids) told.add(id)
        })
        records.replace([...target.entries()].map(({ key: k, value }) => [k, value] as const))
        expect(Object.fromEntries([...records.all()].map((r) => [r.id, r]))).toEqual(
          Object.fromEntries([...target.all()].map((r) => [r.id, r])),
        )
        for (const [id, was] of snapshot) if (!told.has(id)) expect(JSON.stringify(records.get(id))).toBe(was)
      }),
    )
  })

  it('are nothing while they have no kind', () => {
    const records = new WallRecords()
    records.write([{ key: 'a.text', value: 'words' }])
    expect(records.get('a')).toBeUndefined()
    records.write([{ key: 'a.kind', value: 'note' }])
    expect(records.get('a')).toEqual({ id: 'a', kind: 'note', text: 'words' })
  })

  it('leave the objects of untouched records alone', () => {
    const records = new WallRecords()
    records.write([
      { key: 'a.kind', value: 'note' },
      { key: 'b.kind', value: 'note' },
    ])
    const [a, b] = [records.get('a'), records.get('b')]
    records.write([{ key: 'a.text', value: 'new' }])
    expect(records.get('a')).not.toBe(a)
    expect(records.get('b')).toBe(b)
  })
})
