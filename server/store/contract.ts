import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { as, type WallId, type WorkshopId } from '../../shared/kernel/ids.ts'
import type { Commit, Documents, Store, StoredDocument, StoredRow } from './port.ts'

/** An adapter, opened. */
export interface Opened {
  readonly store: Store
  readonly documents: Documents
  close(): Promise<void>
}

/** Where an adapter keeps its data: empty at first, may be opened again once closed, and cleared at the end. */
export interface Place {
  open(): Promise<Opened>
  clear(): Promise<void>
}

const w1 = as<WorkshopId>('w1')
const w2 = as<WorkshopId>('w2')
const wall = as<WallId>('phase_table')
const other = as<WallId>('phase_plenary')
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

/** A commit of one workshop that leaves out what it does not write. */
export const commitOf = (parts: Partial<Commit>): Commit => ({
  workshop: w1,
  facts: [],
  secrets: [],
  outcomes: [],
  walls: [],
  erases: false,
  ...parts,
})
const fact = (key: string, value: unknown): StoredRow => ({
  noun: 'phases',
  key,
  body: value === null ? null : JSON.stringify(value),
})
const document = (id: string, lookup: string | null = null, parent = 'centre'): StoredDocument => ({
  id,
  parent,
  lookup,
  body: JSON.stringify({ id }),
})

/** What every adapter of `Store` and `Documents` promises. */
export function storeContract(name: string, makePlace: () => Promise<Place>): void {
  describe(name, { timeout: 60_000 }, () => {
    let place: Place
    let opened: Opened
    beforeEach(async () => {
      place = await makePlace()
      opened = await place.open()
    })
    afterEach(async () => {
      await opened.close()
      await place.clear()
    })
    const reopen = async (): Promise<void> => {
      await opened.close()
      opened = await place.open()
    }

    describe('rows', () => {
      it('is empty for a workshop never written', async () => {
        expect(await opened.store.load(w1)).toEqual({ facts: [], secrets: [], outcomes: [] })
        expect(await opened.store.walls(w1)).toEqual([])
        expect(await opened.store.loadWall(w1, wall)).toEqual({ epoch: 0, updates: [] })
      })

      it('reads back, after reopening, what a plain map would hold', async () => {
        const key = fc.constantFrom('a', 'b', 'é', 'ع', 'a:b')
        const row = (...nouns: StoredRow['noun'][]) =>
          fc.record({ noun: fc.constantFrom(...nouns), key, body: fc.option(fc.json(), { nil: null }) })
        const commit = fc.record({
          workshop: fc.constantFrom(w1, w2),
          facts: fc.array(row('phases', 'contributions'), { maxLength: 4 }),
          secrets: fc.array(row('ballots', 'voters'), { maxLength: 4 }),
        })
        await fc.assert(
          fc.asyncProperty(fc.array(commit, { maxLength: 6 }), async (commits) => {
            const model = new Map<string, StoredRow>()
            await opened.store.erase(w1)
            await opened.store.erase(w2)
            for (const { workshop, facts, secrets } of commits) {
              await opened.store.commit(commitOf({ workshop, facts, secrets }))
              for (const row of [...facts, ...secrets]) {
                const place = `${workshop} ${row.noun} ${row.key}`
                if (row.body === null) model.delete(place)
                else model.set(place, row)
              }
            }
            await reopen()
            for (const workshop of [w1, w2]) {
              const { facts, secrets } = await opened.store.load(workshop)
              const expected = [...model].filter(([at]) => at.startsWith(workshop)).map(([, row]) => row)
              const secret = (row: StoredRow): boolean => row.noun === 'ballots' || row.noun === 'voters'
              expect(new Set(facts)).toEqual(new Set(expected.filter((row) => !secret(row))))
              expect(new Set(secrets)).toEqual(new Set(expected.filter(secret)))
            }
          }),
          { numRuns: 15 },
        )
      })

      it('[T3] writes all of a commit or nothing of it', async () => {
        await opened.store.commit(commitOf({ facts: [fact('kept', 1)], walls: [{ wall, epoch: 2, update: bytes(1) }] }))
        const before = [await opened.store.load(w1), await opened.store.loadWall(w1, wall)]
        const good = commitOf({
          facts: [fact('kept', null), fact('new', 2)],
          secrets: [{ noun: 'ballots', key: 'ask:ballot', body: '{}' }],
          outcomes: [{ session: 's', id: 'c', outcome: '{}' }],
          walls: [{ wall, epoch: 3, update: bytes(2) }],
        })
        const unreadable: StoredRow = { noun: 'phases', key: 'bad', body: '{' }
        await expect(opened.store.commit({ ...good, facts: [...good.facts, unreadable] })).rejects.toThrow(Error)
        await expect(
          opened.store.commit({ ...good, walls: [...good.walls, { wall, epoch: 1, update: bytes(3) }] }),
        ).rejects.toThrow(Error)
        await reopen()
        expect([await opened.store.load(w1), await opened.store.loadWall(w1, wall)]).toEqual(before)
      })

      it('keeps the last 128 outcomes of each session, newest last', async () => {
        for (let batch = 0; batch < 5; batch++) {
          const outcomes = Array.from({ length: 40 }, (_, i) => ({
            session: 'busy',
            id: `c${batch * 40 + i}`,
            outcome: '{"ok":true}',
          }))
          await opened.store.commit(
            commitOf({ outcomes: [...outcomes, { session: 'calm', id: `d${batch}`, outcome: '{}' }] }),
          )
        }
        await reopen()
        const { outcomes } = await opened.store.load(w1)
        const idsOf = (session: string): string[] =>
          outcomes.filter((outcome) => outcome.session === session).map(({ id }) => id)
        expect(idsOf('busy')).toEqual(Array.from({ length: 128 }, (_, i) => `c${72 + i}`))
        expect(idsOf('calm')).toEqual(['d0', 'd1', 'd2', 'd3', 'd4'])
      })

      it('[D3] erases a workshop, and nothing of another', async () => {
        const full = (workshop: WorkshopId): Commit => ({
          workshop,
          facts: [fact('a', workshop)],
          secrets: [
            { noun: 'ballots', key: 'b', body: '1' },
            { noun: 'voters', key: 'v', body: '2' },
          ],
          outcomes: [{ session: 's', id: 'c', outcome: '{}' }],
          walls: [{ wall, epoch: 1, update: bytes(7) }],
          erases: false,
        })
        await opened.store.commit(full(w1))
        await opened.store.commit(full(w2))
        const kept = await opened.store.load(w2)
        await opened.store.erase(w1)
        expect(await opened.store.load(w1)).toEqual({ facts: [], secrets: [], outcomes: [] })
        expect(await opened.store.walls(w1)).toEqual([])
        expect(await opened.store.load(w2)).toEqual(kept)
        expect(await opened.store.walls(w2)).toEqual([wall])
      })
    })

    describe('walls', () => {
      const write = (...writes: Commit['walls']): Promise<void> => opened.store.commit(commitOf({ walls: writes }))

      it('appends in order, across commits and reopening, each wall apart', async () => {
        await write(
          { wall, epoch: 1, update: bytes(1) },
          { wall: other, epoch: 4, update: bytes(9) },
          { wall, epoch: 1, update: bytes() },
        )
        await reopen()
        await write({ wall, epoch: 1, update: bytes(3, 4) })
        expect(await opened.store.loadWall(w1, wall)).toEqual({ epoch: 1, updates: [bytes(1), bytes(), bytes(3, 4)] })
        expect(await opened.store.loadWall(w1, other)).toEqual({ epoch: 4, updates: [bytes(9)] })
        expect([...(await opened.store.walls(w1))].sort()).toEqual([other, wall])
        expect(await opened.store.loadWall(w2, wall)).toEqual({ epoch: 0, updates: [] })
      })

      it('leaves the bytes of its caller alone, and takes only those of a view', async () => {
        const pool = bytes(1, 2, 3, 4, 5)
        await write({ wall, epoch: 1, update: pool.subarray(1, 3) })
        expect(pool).toEqual(bytes(1, 2, 3, 4, 5))
        expect((await opened.store.loadWall(w1, wall)).updates).toEqual([bytes(2, 3)])
      })

      it('begins a newer epoch with its state alone, and refuses an older one', async () => {
        await write({ wall, epoch: 1, update: bytes(1) }, { wall, epoch: 1, update: bytes(2) })
        await write({ wall, epoch: 3, update: bytes(8) }, { wall, epoch: 3, update: bytes(9) })
        await expect(write({ wall, epoch: 2, update: bytes(3) })).rejects.toThrow(Error)
        expect(await opened.store.loadWall(w1, wall)).toEqual({ epoch: 3, updates: [bytes(8), bytes(9)] })
      })

      it('compacts what a state covers and keeps what came after it', async () => {
        await write(...[1, 2, 3, 4].map((value) => ({ wall, epoch: 1, update: bytes(value) })), {
          wall: other,
          epoch: 1,
          update: bytes(6),
        })
        await opened.store.compactWall(w1, wall, 1, 3, bytes(123))
        await write({ wall, epoch: 1, update: bytes(5) })
        await reopen()
        expect(await opened.store.loadWall(w1, wall)).toEqual({ epoch: 1, updates: [bytes(123), bytes(4), bytes(5)] })
        expect(await opened.store.loadWall(w1, other)).toEqual({ epoch: 1, updates: [bytes(6)] })
      })

      it('[T6] leaves a log alone when its epoch or its count moved on', async () => {
        await write({ wall, epoch: 1, update: bytes(1) }, { wall, epoch: 1, update: bytes(2) })
        await opened.store.compactWall(w1, wall, 1, 2, bytes(12))
        await opened.store.compactWall(w1, wall, 1, 2, bytes(99))
        expect(await opened.store.loadWall(w1, wall)).toEqual({ epoch: 1, updates: [bytes(12)] })
        await write({ wall, epoch: 2, update: bytes(3) })
        await opened.store.compactWall(w1, wall, 1, 1, bytes(99))
        expect(await opened.store.loadWall(w1, wall)).toEqual({ epoch: 2, updates: [bytes(3)] })
      })
    })

    describe('documents', () => {
      it('finds by id, by look-up word and by parent, within a kind', async () => {
        await opened.documents.put('centre', document('a', 'word'))
        await opened.documents.put('centre', document('b'))
        await opened.documents.put('centre', document('c', null, 'elsewhere'))
        await opened.documents.put('kit', document('a', 'word'))
        await reopen()
        expect(await opened.documents.get('centre', 'a')).toEqual(document('a', 'word'))
        expect(await opened.documents.find('centre', 'word')).toEqual(document('a', 'word'))
        expect(await opened.documents.list('centre', 'centre')).toEqual([document('a', 'word'), document('b')])
        expect(await opened.documents.get('kit', 'b')).toBeNull()
        expect(await opened.documents.find('account', 'word')).toBeNull()
      })

      it('gives a look-up word to one document of a kind', async () => {
        expect(await opened.documents.put('account', document('a', 'ada@example.org'))).toBe(true)
        expect(await opened.documents.put('account', document('b', 'ada@example.org'))).toBe(false)
        expect(await opened.documents.get('account', 'b')).toBeNull()
        const renamed = { ...document('a', 'ada@example.org'), body: '{"name":"Ada"}' }
        expect(await opened.documents.put('account', renamed)).toBe(true)
        expect(await opened.documents.get('account', 'a')).toEqual(renamed)
        expect(await opened.documents.put('account', document('a', 'lovelace@example.org'))).toBe(true)
        expect(await opened.documents.put('account', document('b', 'ada@example.org'))).toBe(true)
      })

      it('gives one word to one of many who ask for it at once', async () => {
        const answers = await Promise.all(
          Array.from({ length: 20 }, (_, i) => opened.documents.put('workshop', document(`d${i}`, 'KR7M4XPA'))),
        )
        expect(answers.filter(Boolean)).toHaveLength(1)
      })

      it('removes', async () => {
        await opened.documents.put('brief', document('a', 'word'))
        await opened.documents.remove('brief', 'a')
        await opened.documents.remove('brief', 'never')
        expect(await opened.documents.get('brief', 'a')).toBeNull()
        expect(await opened.documents.find('brief', 'word')).toBeNull()
      })

      it('lets what works once work once, whoever asks at the same time', async () => {
        await opened.documents.put('invite', document('i', 'hash'))
        const { body: was } = document('i', 'hash')
        const used = Array.from({ length: 20 }, (_, i) =>
          opened.documents.change([
            { kind: 'invite', id: 'i', was, now: null },
            { kind: 'account', id: `a${i}`, now: document(`a${i}`, `a${i}@example.org`) },
          ]),
        )
        expect((await Promise.all(used)).filter(Boolean)).toHaveLength(1)
        expect(await opened.documents.get('invite', 'i')).toBeNull()
        expect(await opened.documents.list('account', 'centre')).toHaveLength(1)
      })

      it('changes several or none: one that is not what it was, or whose word is taken, stops all', async () => {
        await opened.documents.put('account', document('a', 'ada@example.org'))
        const invite = document('i', 'hash')
        await opened.documents.put('invite', invite)
        const founds = (was: string, email: string) =>
          opened.documents.change([
            { kind: 'centre', id: 'c', now: document('c') },
            { kind: 'invite', id: 'i', was, now: { ...invite, body: '{"used":true}' } },
            { kind: 'account', id: 'b', now: document('b', email) },
          ])
        expect(await founds(invite.body, 'ada@example.org')).toBe(false)
        expect(await founds('{"other":1}', 'bea@example.org')).toBe(false)
        expect(await opened.documents.get('invite', 'i')).toEqual(invite)
        expect(await opened.documents.get('centre', 'c')).toBeNull()
        expect(await founds(invite.body, 'bea@example.org')).toBe(true)
        await reopen()
        expect(await opened.documents.find('account', 'bea@example.org')).toEqual(document('b', 'bea@example.org'))
        expect(await opened.documents.get('centre', 'c')).toEqual(document('c'))
      })
    })

    it('finishes what was asked before it closes, and then refuses', async () => {
      const asked = opened.store.commit(commitOf({ facts: [fact('last', 1)] }))
      await opened.close()
      await asked
      await opened.close()
      await opened.store.close()
      await expect(opened.store.load(w1)).rejects.toThrow(Error)
      opened = await place.open()
      expect((await opened.store.load(w1)).facts).toEqual([fact('last', 1)])
    })
  })
}
