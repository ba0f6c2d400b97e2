import { expect, test } from 'vitest'
import { withId } from '../../link/commands.ts'
import { doorOf } from '../../link/outbox-item.ts'
import { keptId, passingKeep } from '../keep.ts'
import { addOf, emptyDraft, readDraft, worthSending, writeDraft } from './draft.ts'
import { addressed, earlyNote } from './early.ts'

const where = {
  contribution: 'c',
  phase: 'p',
  table: 't',
  parent: null,
  zone: 'z',
  level: null,
  plain: 'text',
} as const
const picture = { kind: 'photo', type: 'image/jpeg', data: 'AA==' } as const

test('[T4] a draft survives a reload, with its picture; an empty one leaves nothing', () => {
  const keep = passingKeep()
  writeDraft(keep, 'k', { text: 'Des casiers', picture })
  expect(readDraft(keep, 'k')).toEqual({ text: 'Des casiers', picture })
  writeDraft(keep, 'k', emptyDraft)
  expect(keep.read('k')).toBeNull()
  expect(readDraft(keep, 'k')).toEqual(emptyDraft)
})

test('words alone become what the place asks for, with a picture they are its caption', () => {
  expect(addOf({ text: ' Bonjour ', picture: null }, where)).toMatchObject({ kind: 'text', text: 'Bonjour', zone: 'z' })
  expect(addOf({ text: '', picture }, where)).toMatchObject({ kind: 'photo', text: '', media: null })
  expect([
    worthSending(emptyDraft),
    worthSending({ text: '  ', picture: null }),
    worthSending({ text: '', picture }),
  ]).toEqual([false, false, true])
})

test('what was written at the door is addressed to the first step that takes it', () => {
  const early = withId(earlyNote('Une douche'))
  expect(addressed(early, 'phase', 'table')).toEqual({ ...early, phase: 'phase', table: 'table' })
  expect(doorOf('ABCD2345')).not.toMatch(/^[A-Za-z0-9_-]+$/)
})

test('[S3] a ballot keeps the random id that this device drew', () => {
  const keep = passingKeep()
  let draws = 0
  const draw = (): string => `id${draws++}`
  expect([keptId(keep, 'b', draw), keptId(keep, 'b', draw), keptId(passingKeep(), 'b', draw)]).toEqual([
    'id0',
    'id0',
    'id1',
  ])
})
