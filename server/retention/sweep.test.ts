import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { composeBrief } from '../../shared/briefs/compose.ts'
import type { Contribution } from '../../shared/contributions/contribution.ts'
import { must } from '../../shared/kernel/assert.ts'
import { as, type WorkshopId } from '../../shared/kernel/ids.ts'
import { blank } from '../../shared/kits/blank.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import { recordsMap } from '../../shared/walls/record.ts'
import { put } from '../../shared/workshop/state.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { allCentres, centresOf } from '../accounts/account.ts'
import { makeInvite } from '../accounts/invites.ts'
import { machineClock } from '../clock.ts'
import { House } from '../conduct/house.ts'
import { savePicture, storeBrief } from '../http/office/brief-document.ts'
import { workshopsOf } from '../http/office/workshop-document.ts'
import { openDisk } from '../media/disk.ts'
import { openSqlite } from '../store/sqlite.ts'
import { sweep } from './sweep.ts'

const day = 24 * 3_600_000
/** The evening of both workshops. */
const evening = Date.UTC(2027, 3, 1)
const canary = 'canari-des-habitants'
const kept = 'ce-qui-reste'

const idea = (text: string): Contribution => ({
  id: as('idea'),
  phase: as('ideas'),
  kind: 'photo',
  text,
  media: as('picture'),
  author: 'P1',
  table: as('t1'),
  channel: 'phone',
  parent: null,
  zone: null,
  level: null,
  state: 'kept',
  hiddenFrom: null,
  reach: 'plenary',
  chosen: 'table',
  reason: null,
  at: evening,
})

const noPaper = { age: {}, gender: {}, status: {}, quarter: {}, before: {} }

/** A wall on which a note says that word. */
function wallThatSays(word: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap(recordsMap).set('idea.text', word)
  return Y.encodeStateAsUpdate(doc)
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gommette-retention-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A server's shelves with two workshops: everything of each says its own word. */
async function open() {
  const { store, documents, close } = await openSqlite(folder)
  const media = openDisk(join(folder, 'media'))
  const house = new House({ store, clock: machineClock, forget: async () => {} })
  return { store, documents, media, house, close: () => house.close(0).then(close) }
}

async function fill({ store, documents, media, house }: Awaited<ReturnType<typeof open>>): Promise<void> {
  await centresOf(documents).put({ id: 'c', parent: allCentres, lookup: null, body: { name: 'Centre', createdAt: 1 } })
  for (const [id, word, days] of [
    ['aaaaaaaaaaaa', canary, 30],
    ['bbbbbbbbbbbb', kept, 365],
  ] as const) {
    const workshop = as<WorkshopId>(id)
    await workshopsOf(documents).put({
      id,
      parent: 'c',
      lookup: word.slice(0, 8),
      body: { createdAt: 1, archived: false, kit: 'blank' },
    })
    const seed = seedWorkshop({ ...blank, retentionDays: days }, { code: 'ABCDEFGH', centre: 'Centre' })
    await house.create(workshop, [...seed, put('contributions', 'idea', idea(word))])
    // Rows of every table, each with the word: private ones, replies, a wall, what is asked of people and what came of it.
    const asked = { questions: ['quarter' as const], kind: null, streets: [word], map: null }
    const row = (body: unknown) => JSON.stringify(body)
    await store.commit({
      workshop,
      facts: [
        { noun: 'workshop', key: 'it', body: row({ ...(seed[0]?.row as Workshop), attendance: asked }) },
        { noun: 'attendance', key: 'quarter', body: row({ people: 5, counts: { here: 5 } }) },
        { noun: 'paper', key: 'it', body: row({ people: 3, counts: { ...noPaper, age: { [word]: 3 } } }) },
        { noun: 'erased', key: `erased-${word}`, body: 'true' },
      ],
      secrets: [
        {
          noun: 'ballots',
          key: `ask:${word}`,
          body: row({ id: 'b'.repeat(22), booth: 'room', marks: { [word]: { dot: 1 } } }),
        },
        { noun: 'voters', key: `ask:${word}`, body: row({ ballot: word }) },
      ],
      outcomes: [{ session: word, id: word, outcome: row({ ok: true, result: word }) }],
      walls: [{ wall: as('ideas_t1'), epoch: 0, update: wallThatSays(word) }],
      erases: false,
    })
    await media.put(workshop, as('picture'), { type: 'image/png', bytes: new TextEncoder().encode(word) })
    await makeInvite(documents, { workshop, role: 'staff', table: null, place: null, label: word, createdAt: 1 })
    const state = must(await house.read(workshop), 'a workshop')
    const brief = must(
      composeBrief(state, { id: `brief-${word}`, workshop: id, contribution: 'idea', lang: 'fr' }),
      'a brief',
    )
    await storeBrief(documents, brief)
    await savePicture(documents, brief.id, new TextEncoder().encode(word))
  }
}

/** How many files of the data folder hold a word, as text or as the base64 that a picture is kept in. */
async function holding(word: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const bytes = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))))
  return bytes.filter((one) => one.includes(word) || one.includes(Buffer.from(word).toString('base64').slice(0, 20)))
    .length
}

test('[D3] once its retention is over, nothing of a workshop is left in the data folder, and everything of another is', async () => {
  const shelves = await open()
  await fill(shelves)
  const deps = { ...shelves, workshops: shelves.house }
  const at = (ms: number) => sweep({ ...deps, now: () => evening + ms })
  expect(await at(30 * day - 1)).toBe(0)
  expect(await at(30 * day)).toBe(0)
  expect(await at(31 * day - 1)).toBe(0)
  expect(await holding(canary)).toBeGreaterThan(1)
  expect(await at(31 * day)).toBe(1)
  expect(await shelves.house.read(as('aaaaaaaaaaaa'))).toBeNull()
  expect(await shelves.house.read(as('bbbbbbbbbbbb'))).not.toBeNull()
  // At once, not when the server stops: in the database, its log, and beside it.
  expect(await holding(canary)).toBe(0)
  await shelves.close()
  expect(await holding(canary)).toBe(0)
  expect(await holding(kept)).toBeGreaterThan(1)
})

test('[D3] a clock that is put right by years erases nothing', async () => {
  const shelves = await open()
  await fill(shelves)
  const deps = { ...shelves, workshops: shelves.house }
  // Ahead for an evening: both are seen as due, and noted; then it is right again, past that note as well.
  for (const at of [3000, 3000.5, 5, 29].map((days) => evening + days * day))
    expect(await sweep({ ...deps, now: () => at })).toBe(0)
  expect(await sweep({ ...deps, now: () => evening + 30 * day })).toBe(0)
  expect(await holding(canary)).toBeGreaterThan(1)
  await shelves.close()
})

test('[D3] a workshop that nobody came to is not erased, however old', async () => {
  const shelves = await open()
  await centresOf(shelves.documents).put({
    id: 'c',
    parent: allCentres,
    lookup: null,
    body: { name: 'Centre', createdAt: 1 },
  })
  await workshopsOf(shelves.documents).put({
    id: 'aaaaaaaaaaaa',
    parent: 'c',
    lookup: 'ABCDEFGH',
    body: { createdAt: 1, archived: false, kit: 'blank' },
  })
  await shelves.house.create(as('aaaaaaaaaaaa'), seedWorkshop(blank, { code: 'ABCDEFGH', centre: 'Centre' }))
  expect(await sweep({ ...shelves, workshops: shelves.house, now: () => evening + 10_000 * day })).toBe(0)
  await shelves.close()
})

test('[D3] a damaged workshop goes by its document’s date, and what an interrupted erasing left is erased to its end', async () => {
  const shelves = await open()
  await fill(shelves)
  const { documents, store } = shelves
  const body = { createdAt: evening, archived: false, kit: 'blank' }
  const put = (id: string, more: { dueSince?: number }) =>
    workshopsOf(documents).put({ id, parent: 'c', lookup: id.slice(0, 8), body: { ...body, ...more } })
  await put('aaaaaaaaaaaa', {})
  const stage = [{ noun: 'stage' as const, key: 'it', body: '{"damaged":true}' }]
  const nothing = { erases: false, secrets: [], outcomes: [], walls: [] }
  await store.commit({ workshop: as('aaaaaaaaaaaa'), facts: stage, ...nothing })
  // As one that was noted and lost its rows before the disk was full: only its document and its briefs are left.
  await put('bbbbbbbbbbbb', { dueSince: evening })
  await store.erase(as('bbbbbbbbbbbb'))
  const at = (days: number) => sweep({ ...shelves, workshops: shelves.house, now: () => evening + days * day })
  expect(await at(1)).toBe(1)
  expect(await documents.get('workshop', 'bbbbbbbbbbbb')).toBeNull()
  expect(await holding(kept)).toBe(0)
  expect([await at(29), await at(30), await at(31)]).toEqual([0, 0, 1])
  expect(await holding(canary)).toBe(0)
  await shelves.close()
})
