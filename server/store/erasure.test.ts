import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { as, type WallId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { commitOf } from './contract.ts'
import { emptyFolder } from './folder.ts'
import type { Commit, StoredRow } from './port.ts'
import { openSqlite } from './sqlite.ts'

const canary = 'CANARI'

/** How often the canary stands in the files of a folder. */
const occurrences = (folder: string): number =>
  readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'latin1').split(canary).length - 1)
    .reduce((sum, n) => sum + n, 0)

const w1 = as<WorkshopId>('w1')
const w2 = as<WorkshopId>('w2')

describe('[S3] closing an ask', () => {
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
      { numRuns: 15, endOnFailure: true },
    )
    await close()
  })
})

describe('[D3] erasing a workshop', () => {
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
      { numRuns: 8, endOnFailure: true },
    )
    await close()
  })
})
