import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { as, type WallId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { commitOf } from './contract.ts'
import { openDatabase } from './database.ts'
import { erasedTraces } from './erasure.ts'
import { emptyFolder, patient } from './folder.ts'
import { housekeeping } from './housekeeping.ts'
import type { Commit, StoredRow } from './port.ts'
import { openSqlite } from './sqlite.ts'
import { workshopVerbs } from './workshop-verbs.ts'

const canary = 'CANARI'

/** How often the canary stands in the files of a folder. */
const occurrences = (folder: string): number =>
  readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'latin1').split(canary).length - 1)
    .reduce((sum, n) => sum + n, 0)

const w1 = as<WorkshopId>('w1')
const w2 = as<WorkshopId>('w2')

describe('[S3] closing an ask', patient, () => {
  it('leaves no trace of its links in the database or its log, whatever was written before and beside them', async () => {
    const folder = await emptyFolder()
    const { store, close } = await openSqlite(folder)
    // Two asks are open and answers are replaced: SQLite then moves rows between pages, and `secure_delete` leaves copies.
    const vote = fc.record({ closes: fc.boolean(), voter: fc.nat(9999), size: fc.constantFrom(20, 60, 90) })
    await fc.assert(
      fc.asyncProperty(fc.array(vote, { minLength: 400, maxLength: 600 }), async (votes) => {
        const rows = votes.map(({ closes, voter, size }): StoredRow => {
          const word = closes ? canary : 'ouvert'
          return { noun: 'voters', key: `${voter % 3}:${voter}${word}`, body: JSON.stringify(word.repeat(size)) }
        })
        for (let at = 0; at < rows.length; at += 50) await store.commit(commitOf({ secrets: rows.slice(at, at + 50) }))
        const [closed = [], open = []] = [true, false].map((is) =>
          rows.filter(({ key }) => key.includes(canary) === is),
        )
        await store.commit(commitOf({ secrets: closed.map((row) => ({ ...row, body: null })) }))
        expect(occurrences(folder)).toBe(0)
        expect(new Set((await store.load(w1)).secrets)).toEqual(
          new Set(new Map(open.map((row) => [row.key, row])).values()),
        )
        await store.commit(commitOf({ secrets: open.map((row) => ({ ...row, body: null })) }))
      }),
      { numRuns: 6, endOnFailure: true },
    )
    await close()
  })
})

describe('[S3] ballots of a counted ask', patient, () => {
  it('do not lie on the page in the order in which they were given', async () => {
    const folder = await emptyFolder()
    const { store, close } = await openSqlite(folder)
    const lying = (ids: readonly string[]): string[] => {
      const bytes = readFileSync(join(folder, 'gommette.sqlite'), 'latin1')
      return ids.toSorted((a, b) => bytes.lastIndexOf(`"${b}"`) - bytes.lastIndexOf(`"${a}"`))
    }
    const ballot = fc.stringMatching(/^[a-l]{22}$/)
    let ask = 0
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(ballot, { minLength: 6, maxLength: 9 }), async (ids) => {
        const asked = `vote${++ask}`
        for (const id of ids)
          await store.commit(
            commitOf({ secrets: [{ noun: 'ballots', key: `${asked}:${id}`, body: JSON.stringify({ id }) }] }),
          )
        await store.commit(commitOf({ facts: [{ noun: 'tallies', key: asked, body: '{}' }] }))
        expect(lying(ids)).toEqual(ids.toSorted())
        expect((await store.load(w1)).secrets.map(({ key }) => key)).toEqual(
          ids.toSorted().map((id) => `${asked}:${id}`),
        )
        await store.commit(
          commitOf({ secrets: ids.map((id) => ({ noun: 'ballots', key: `${asked}:${id}`, body: null })) }),
        )
      }),
      { numRuns: 20, endOnFailure: true },
    )
    await close()
  })
})

describe('[D3] erasing a workshop', patient, () => {
  it('leaves no trace of it in any file', async () => {
    const folder = await emptyFolder()
    const { store, close } = await openSqlite(folder)
    const write = fc.record({ erased: fc.boolean(), key: fc.nat(99), size: fc.constantFrom(1, 20, 60, 90, 900) })
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 200, maxLength: 400 }), async (writes) => {
        const of = (workshop: WorkshopId, word: string, some: typeof writes): Commit => ({
          workshop,
          facts: some.map(({ key, size }) => ({
            noun: 'contributions',
            key: `c${key}`,
            body: JSON.stringify(word.repeat(size)),
          })),
          secrets: some.map(({ key, size }) => ({
            noun: 'ballots',
            key: `b${key}${word}`,
            body: JSON.stringify(word.repeat(size)),
          })),
          outcomes: some.map(({ key }) => ({ session: `s${key}`, id: word, outcome: word })),
          walls: some.map(({ key, size }) => ({
            wall: as<WallId>(`w${key % 5}`),
            epoch: 1,
            update: Buffer.from(word.repeat(size)),
          })),
          erases: false,
        })
        for (let at = 0; at < writes.length; at += 50) {
          const some = writes.slice(at, at + 50)
          await store.commit(
            of(
              w1,
              canary,
              some.filter(({ erased }) => erased),
            ),
          )
          await store.commit(
            of(
              w2,
              'gardé',
              some.filter(({ erased }) => !erased),
            ),
          )
        }
        const kept = await store.load(w2)
        await store.erase(w1)
        expect(occurrences(folder)).toBe(0)
        expect(await store.load(w2)).toEqual(kept)
        await store.erase(w2)
      }),
      { numRuns: 5, endOnFailure: true },
    )
    await close()
  })
})

describe('[D4] erasing a contribution', patient, () => {
  it('leaves no trace of its words once the store is quiet, on a wall neither', async () => {
    const folder = await emptyFolder()
    const db = openDatabase(folder)
    const traces = erasedTraces(db)
    const house = housekeeping(db, traces)
    const { commit, load } = workshopVerbs(db, traces, () => undefined)
    const write = fc.record({ erased: fc.boolean(), key: fc.nat(999), size: fc.constantFrom(1, 20, 60, 90, 900) })
    fc.assert(
      fc.property(fc.array(write, { minLength: 200, maxLength: 300 }), (writes) => {
        const rows = writes.map(({ erased, key, size }): StoredRow => {
          const word = erased ? canary : 'gardé'
          return { noun: 'contributions', key: `${key}${erased}`, body: JSON.stringify(word.repeat(size)) }
        })
        const epoch = 1 + Number(db.prepare('SELECT max(epoch) AS epoch FROM walls').get()?.epoch)
        for (const row of rows)
          commit(
            commitOf({ facts: [row], walls: [{ wall: as<WallId>('w'), epoch, update: Buffer.from(row.body ?? '') }] }),
          )
        const erased = rows.filter(({ key }) => key.endsWith('true'))
        const rebuilt = { wall: as<WallId>('w'), epoch: epoch + 1, update: Buffer.from('gardé') }
        commit(commitOf({ facts: erased.map((row) => ({ ...row, body: null })), walls: [rebuilt], erases: true }))
        const kept = load(w1)
        house.asked()
        for (let tick = 0; tick < 5; tick++) house.tick()
        expect(occurrences(folder)).toBe(0)
        expect(load(w1)).toEqual(kept)
      }),
      { numRuns: 5, endOnFailure: true },
    )
    db.close()
  })

  it('is finished before the store closes', async () => {
    const folder = await emptyFolder()
    const { store, close } = await openSqlite(folder)
    const rows = Array.from({ length: 300 }, (_, n) => ({
      noun: 'contributions' as const,
      key: `c${(n * 7) % 100}`,
      size: 1 + ((n * 31) % 90),
    }))
    for (const { size, ...row } of rows)
      await store.commit(commitOf({ facts: [{ ...row, body: JSON.stringify(canary.repeat(size)) }] }))
    await store.commit(commitOf({ facts: rows.map(({ noun, key }) => ({ noun, key, body: null })), erases: true }))
    await close()
    expect(occurrences(folder)).toBe(0)
  })
})
