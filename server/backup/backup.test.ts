import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { as } from '../../shared/kernel/ids.ts'
import { blank } from '../../shared/kits/blank.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import type { Participant } from '../../shared/people/participant.ts'
import { put } from '../../shared/workshop/state.ts'
import { allCentres, centresOf } from '../accounts/account.ts'
import { machineClock } from '../clock.ts'
import { House } from '../conduct/house.ts'
import { openRestored } from '../data-folder.ts'
import { workshopsOf } from '../http/office/workshop-document.ts'
import { joined } from '../media/bytes.ts'
import { openDisk } from '../media/disk.ts'
import { jpegPieces } from '../media/samples.ts'
import { commitOf } from '../store/contract.ts'
import { emptyFolder } from '../store/folder.ts'
import { migrations } from '../store/migrate.ts'
import { openSqlite } from '../store/sqlite.ts'
import { exchange, keepFormer, stagingFolder } from './folder.ts'
import { readManifest, usualDays } from './manifest.ts'
import { stage } from './stage.ts'
import { takeBackup } from './take.ts'
import { block, padding, readTarHeader, tarEnd, tarHeader } from './tar.ts'

const day = 24 * 3_600_000
const now = 20_000 * day
const openVault = (folder: string) => openSqlite(folder, () => undefined)
const picture = { type: 'image/jpeg', bytes: joined(jpegPieces()) } as const

/** A data folder with a row in each table and a picture, and its backup. */
async function backedUp() {
  const dataDir = await emptyFolder()
  const { store, documents, vault, close } = await openSqlite(dataDir)
  const media = openDisk(join(dataDir, 'media'))
  const { workshop } = commitOf({})
  await store.commit(
    commitOf({
      facts: [{ noun: 'phases', key: 'p', body: '{"f":1}' }],
      secrets: [
        { noun: 'ballots', key: 'a:b', body: '{"s":1}' },
        { noun: 'voters', key: 'a:v', body: '{"v":1}' },
      ],
      outcomes: [{ session: 's', id: 'c', outcome: '{"ok":true}' }],
      walls: [{ wall: as('w_t1'), epoch: 3, update: Uint8Array.of(1, 2) }],
    }),
  )
  await documents.put('brief', { id: 'b', parent: workshop, lookup: 'word', body: '{"d":1}' })
  await media.put(workshop, as('picture'), picture)
  const pieces: Uint8Array[] = []
  const taking = takeBackup({ dataDir, vault, media, openVault, now, days: usualDays })
  for await (const piece of taking) pieces.push(piece)
  await close()
  return { dataDir, workshop, bytes: Buffer.concat(pieces) }
}

async function* pieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** A backup with this database in it, named by its right hash. */
function backupWith(database: Uint8Array): Uint8Array {
  const sha256 = createHash('sha256').update(database).digest('hex')
  const counts = { workshops: 0, contributions: 0, documents: 0, pictures: 0 }
  const parts = [{ path: 'gommette.sqlite', bytes: database.length, sha256 }]
  const head = { format: 'gommette-backup', version: 1, schema: 1, madeAt: now, expiresAt: now + day, counts, parts }
  const json = Buffer.from(JSON.stringify(head))
  const file = (path: string, bytes: Uint8Array) => [tarHeader(path, bytes.length, now), bytes, padding(bytes.length)]
  return Buffer.concat([...file('manifest.json', json), ...file('gommette.sqlite', database), tarEnd()])
}

const staged = (dataDir: string, bytes: Uint8Array) => stage(pieces(bytes), { dataDir, now, expired: false, openVault })

describe('a backup', () => {
  it('holds every table and the pictures, and gives walls an epoch that no device has seen', async () => {
    const { workshop, bytes } = await backedUp()
    const dataDir = await emptyFolder()
    const manifest = await staged(dataDir, bytes)
    expect(manifest.counts).toEqual({ workshops: 0, contributions: 0, documents: 1, pictures: 1 })
    expect([manifest.schema, manifest.expiresAt]).toEqual([migrations.length, now + usualDays * day])
    const { store, documents, close } = await openSqlite(stagingFolder(dataDir))
    expect(await store.load(workshop)).toEqual({
      facts: [{ noun: 'phases', key: 'p', body: '{"f":1}' }],
      secrets: [
        { noun: 'ballots', key: 'a:b', body: '{"s":1}' },
        { noun: 'voters', key: 'a:v', body: '{"v":1}' },
      ],
      outcomes: [{ session: 's', id: 'c', outcome: '{"ok":true}' }],
    })
    const wall = await store.loadWall(workshop, as('w_t1'))
    expect([wall.updates, wall.epoch]).toEqual([[Uint8Array.of(1, 2)], now / 60_000])
    expect(await documents.find('brief', 'word')).not.toBeNull()
    await close()
    const kept = await openDisk(join(stagingFolder(dataDir), 'media')).get(workshop, as('picture'))
    expect(kept && Uint8Array.from(kept.bytes)).toEqual(Uint8Array.from(picture.bytes))
  })

  it('is a tar like any other', async () => {
    const { bytes, workshop, dataDir } = await backedUp()
    const file = join(dataDir, 'backup.tar')
    writeFileSync(file, bytes)
    const { stdout, error } = spawnSync('tar', ['-tf', file], { encoding: 'utf8' })
    if (error) return
    expect(stdout.trim().split('\n')).toEqual(['manifest.json', 'gommette.sqlite', `media/${workshop}/picture`])
  })

  it('cut anywhere, or with any byte changed, is refused, and nothing is left of it', async () => {
    const { bytes } = await backedUp()
    const dataDir = await emptyFolder()
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, cut) => {
          const bad = Buffer.from(cut ? bytes.subarray(0, at) : bytes)
          // A header says more of a file than is read: its owner, its date. Its own sum covers them.
          if (!cut) bad[at] = (bad[at] ?? 0) ^ change
          if (!cut && harmless(bytes, at)) return
          await expect(staged(dataDir, bad)).rejects.toThrow(/^(This is not a backup|The backup (was|is|expired))/)
          expect(readdirSync(dataDir)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of an earlier release is brought up to date; of something else, or damaged, is refused', async () => {
    const dataDir = await emptyFolder()
    const database = (sql: string): Uint8Array => {
      const path = join(dataDir, 'made.sqlite')
      const db = new DatabaseSync(path)
      db.exec(sql)
      db.close()
      const bytes = readFileSync(path)
      spawnSync('rm', [path])
      return bytes
    }
    const tables = readFileSync(join(import.meta.dirname, '../store/migrations/fixtures/001.sql'), 'utf8')
    const earlier = `${tables}; PRAGMA user_version = 1`
    await staged(dataDir, backupWith(database(earlier)))
    expect(existsSync(stagingFolder(dataDir))).toBe(true)
    const odd = [
      backupWith(database(`${earlier}; CREATE TRIGGER t AFTER INSERT ON facts BEGIN DELETE FROM secrets; END`)),
      backupWith(database('CREATE TABLE others (it INTEGER)')),
      backupWith(Buffer.from('no database at all '.repeat(600))),
    ]
    for (const bytes of odd) await expect(staged(dataDir, bytes)).rejects.toThrow(/damaged|store failed|database/)
    await expect(staged(dataDir, backupWith(database(`${earlier}; PRAGMA user_version = 999`)))).rejects.toThrow(
      /newer/,
    )
  })

  it('names nothing but the database and pictures of workshops', () => {
    const manifest = (path: string): string =>
      JSON.stringify({
        format: 'gommette-backup',
        version: 1,
        schema: 1,
        madeAt: 1,
        expiresAt: 2,
        counts: { workshops: 0, contributions: 0, documents: 0, pictures: 0 },
        parts: ['gommette.sqlite', path].map((one) => ({ path: one, bytes: 1, sha256: '0'.repeat(64) })),
      })
    expect(readManifest(manifest('media/w/p'))).not.toBeNull()
    const odd = [
      '../x',
      '/etc/passwd',
      'media/../x',
      'media/w/..',
      'media/w/p/q',
      'media/w/',
      'media\\w\\p',
      'media/w/a.b',
      'gommette.sqlite',
    ]
    for (const path of odd) expect(readManifest(manifest(path))).toBeNull()
  })

  it('headers are read back as they were written', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/)
    fc.assert(
      fc.property(name, name, fc.nat(8 ** 11 - 1), (workshop, id, bytes) => {
        const path = `media/${workshop}/${id}`
        const header = tarHeader(path, bytes, now)
        expect(header.length).toBe(block)
        expect(readTarHeader(header)).toEqual({ path, bytes })
      }),
    )
  })
})

/** Whether a byte belongs to what fills up a block, which nobody reads. */
function harmless(bytes: Uint8Array, at: number): boolean {
  for (let offset = 0; offset < bytes.length; ) {
    const header = readTarHeader(bytes.subarray(offset, offset + block))
    if (!header) return false
    const end = offset + block + header.bytes
    if (at >= end && at < end + padding(header.bytes).length) return true
    offset = end + padding(header.bytes).length
  }
  return false
}

it('[D3] what had been seen as due is gone from restored data before anybody can see it; what was not has its day', async () => {
  const dataDir = await emptyFolder()
  const { store, documents, close } = await openSqlite(dataDir)
  const workshops = new House({ store, clock: machineClock, forget: async () => undefined })
  await centresOf(documents).put({ id: 'c', parent: allCentres, lookup: null, body: { name: 'Centre', createdAt: 1 } })
  const seen = { dueSince: Date.now() - 2 * day }
  for (const [id, lastAt, noted] of [
    ['aaaaaaaaaaaa', Date.now() - 40 * day, seen],
    ['bbbbbbbbbbbb', Date.now() - 40 * day, {}],
    ['cccccccccccc', Date.now() - day, seen],
  ] as const) {
    const body = { createdAt: 1, archived: false, kit: 'blank', ...noted }
    await workshopsOf(documents).put({ id, parent: 'c', lookup: id.toUpperCase().slice(0, 8), body })
    const seed = seedWorkshop({ ...blank, retentionDays: 30 }, { code: 'ABCDEFGH', centre: 'Centre' })
    const place = { table: null, seatedAt: lastAt, tableSince: lastAt, scribe: false, removed: false, code: null }
    const seat: Participant = { id: as('P'), animal: 'fox', number: 1, ...place }
    await workshops.create(as(id), [...seed, put('participants', 'P', seat)])
  }
  await workshops.close(0)
  await close()
  const adapters = { openStore: openVault, openMedia: openDisk, clock: machineClock }
  const data = await openRestored(dataDir, adapters)
  expect((await data.store.load(as('aaaaaaaaaaaa'))).facts).toEqual([])
  for (const id of ['bbbbbbbbbbbb', 'cccccccccccc'])
    expect((await data.store.load(as(id))).facts.length).toBeGreaterThan(0)
  await data.close()
})

it('what a restore replaced is kept, for a while', async () => {
  const { dataDir, bytes } = await backedUp()
  await staged(dataDir, bytes)
  exchange(dataDir)
  keepFormer(dataDir, now)
  expect(readdirSync(dataDir).sort()).toEqual(['before-restore', 'gommette.sqlite', 'media'])
  expect(readdirSync(join(dataDir, 'before-restore')).sort()).toEqual(['gommette.sqlite', 'media'])
})
