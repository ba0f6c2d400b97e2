import { expect, test } from 'vitest'
import { WallRecords } from '../../../shared/walls/matter/records.ts'
import { Newsroom } from './news.ts'

const at = (zone: string | null) => ({ x: 0, y: 0, zone, level: null })
const note = (id: string, zone: string | null = null) => [
  { key: `${id}.kind`, value: 'note' },
  { key: `${id}.at`, value: at(zone) },
]
const gone = (id: string) => ['kind', 'at', 'group'].map((field) => ({ key: `${id}.${field}`, value: undefined }))

function wall() {
  const records = new WallRecords()
  records.write([...note('a', 'z1'), ...note('b', 'z1'), ...note('c', 'z1')])
  const told = { own: false }
  const newsroom = new Newsroom(records, () => told.own)
  return { records, newsroom, told }
}

test('others’ deeds are gathered, one a note, and told once', () => {
  const { records, newsroom } = wall()
  expect(newsroom.take()).toBeNull()
  records.write([...note('d'), ...note('e')])
  records.write([{ key: 'd.at', value: at('z2') }])
  records.write([{ key: 'a.at', value: at('z2') }])
  records.write([{ key: 'a.at', value: at('z3') }])
  records.write([{ key: 'b.group', value: 'f1' }])
  records.write(gone('c'))
  expect(newsroom.take()).toEqual({
    added: 2,
    removed: 1,
    zones: new Map([['z3', 1]]),
    themes: new Map([['f1', 1]]),
  })
  expect(newsroom.take()).toBeNull()
})

test('what this device does, what moves within its zone, and what came and went is no news', () => {
  const { records, newsroom, told } = wall()
  told.own = true
  records.write([...note('d'), { key: 'a.at', value: at('z2') }, ...gone('b')])
  told.own = false
  records.write([{ key: 'c.at', value: { ...at('z1'), x: 400 } }])
  records.write(note('e'))
  records.write(gone('e'))
  records.write([{ key: 'f.kind', value: 'stroke' }])
  expect(newsroom.take()).toBeNull()
})
