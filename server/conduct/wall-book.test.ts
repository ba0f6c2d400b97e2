import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { as, type WallId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { copyOf, sent } from '../../shared/walls/fixtures.ts'
import type { HandWork } from '../../shared/walls/hand.ts'
import type { Store, WallWrite } from '../store/port.ts'
import { compactAfter } from './wall.ts'
import { idleMs, WallBook } from './wall-book.ts'

const workshop = as<WorkshopId>('workshop0001')
const ideas = as<WallId>('ideas_t1')
const other = as<WallId>('ideas_t2')

/** Logs of walls in memory, as the store's port promises them. */
class Logs implements Pick<Store, 'loadWall' | 'compactWall'> {
  readonly logs = new Map<WallId, Uint8Array[]>()
  loads = 0
  broken = false
  full = false
  compactions = 0

  async loadWall(_: WorkshopId, wall: WallId) {
    this.loads++
    if (this.broken) throw new Error('the disk does not answer')
    return { epoch: 0, updates: [...(this.logs.get(wall) ?? [])] }
  }

  async compactWall(_: WorkshopId, wall: WallId, _epoch: number, updates: number, state: Uint8Array) {
    this.compactions++
    if (this.full) throw new Error('the disk is full')
    this.logs.get(wall)?.splice(0, updates, state)
  }

  commit(writes: readonly WallWrite[]): void {
    for (const { wall, update } of writes) this.logs.set(wall, [...(this.logs.get(wall) ?? []), update])
  }
}

const lay = (id: string, wall = ideas): HandWork => ({
  wall,
  set: [
    [`${id}.kind`, 'note'],
    [`${id}.at`, { x: 0, y: 0, zone: null, level: null }],
  ],
  drop: [],
})

/** A book with one note on the wall of a table, and a device that draws it. */
async function opened() {
  const store = new Logs()
  const clock = { now: 0 }
  const reports: string[] = []
  const book = new WallBook({ store, workshop, now: () => clock.now, report: (trouble) => reports.push(trouble) })
  await book.prepare([ideas])
  store.commit(book.rehearseHand([lay('note-1')]))
  book.settle()
  const heard: Uint8Array[] = []
  const feed = await book.open(ideas, { update: (update) => heard.push(update), rebuilt: () => {} })
  const device = new Y.Doc()
  Y.applyUpdate(device, feed.state())
  return { store, book, clock, reports, heard, feed, device }
}

const moveTo = (device: Y.Doc, x: number): Uint8Array => {
  const [update] = sent(device, (map) => map.set('note-1.at', { x, y: 0, zone: 'left', level: null }))
  if (!update) throw new Error('nothing was sent')
  return update
}

const read = (state: Uint8Array): Record<string, unknown> => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc.getMap('records').toJSON()
}

test('[T3] nobody hears an edit before it is stored, and everyone does once it is', async () => {
  const { book, feed, heard, device } = await opened()
  const before = read(feed.state())
  const rehearsed = book.rehearseEdit(ideas, 0, moveTo(device, 40))
  expect(rehearsed).toMatchObject({
    ok: true,
    value: { laid: [{ contribution: 'note-1', zone: 'left', level: null }] },
  })
  expect(heard).toEqual([])
  expect(read(feed.state())).toEqual(before)
  book.settle()
  expect(heard).toHaveLength(1)
  expect(read(feed.state())).toEqual(device.getMap('records').toJSON())
})

test('[T3] after a failed commit the wall is as if nothing had been rehearsed', async () => {
  const { book, feed, heard, device } = await opened()
  const before = read(feed.state())
  book.rehearseHand([lay('note-2')])
  book.rehearseEdit(ideas, 0, moveTo(device, 40))
  book.drop()
  book.settle()
  expect(heard).toEqual([])
  expect(read(feed.state())).toEqual(before)
  const again = copyOf(device)
  expect(book.rehearseEdit(ideas, 0, Y.encodeStateAsUpdate(again, feed.stateVector())).ok).toBe(true)
})

test('[T5] a refused edit leaves nothing behind, and what was taken before it in the batch stays', async () => {
  const { book, store, feed, device } = await opened()
  const taken = book.rehearseEdit(ideas, 0, moveTo(device, 40))
  const forger = copyOf(device)
  const [forged] = sent(forger, (map) => {
    map.set('note-1.at', { x: 9, y: 9, zone: null, level: null })
    map.set('note-1.text', 'pas mes mots')
  })
  expect(book.rehearseEdit(ideas, 0, forged ?? new Uint8Array())).toMatchObject({
    ok: false,
    error: { code: 'wall/edit' },
  })
  const last = book.rehearseEdit(ideas, 0, moveTo(device, 50))
  for (const one of [taken, last]) if (one.ok && one.value.write) store.commit([one.value.write])
  book.settle()
  expect(read(feed.state())).toEqual(device.getMap('records').toJSON())
  const reloaded = new WallBook({ store, workshop })
  expect(read((await reloaded.open(ideas, { update: () => {}, rebuilt: () => {} })).state())).toEqual(
    read(feed.state()),
  )
})

test('an edit that the wall holds already is taken and stores nothing', async () => {
  const { book, device } = await opened()
  const update = moveTo(device, 40)
  book.rehearseEdit(ideas, 0, update)
  expect(book.rehearseEdit(ideas, 0, update)).toEqual({ ok: true, value: { write: null, laid: [] } })
})

test('an edit of another epoch is refused', async () => {
  const { book, device } = await opened()
  expect(book.rehearseEdit(ideas, 1, moveTo(device, 40))).toMatchObject({ ok: false, error: { code: 'wall/edit' } })
})

test('the hand’s work of a batch is one update a wall', async () => {
  const { book } = await opened()
  await book.prepare([ideas, other])
  const writes = book.rehearseHand([lay('note-2'), lay('note-3', other), lay('note-4')])
  expect(writes.map(({ wall }) => wall)).toEqual([ideas, other])
})

test('[T6] a wall that the store cannot give now is refused now, and loaded the next time', async () => {
  const { store } = await opened()
  const book = new WallBook({ store, workshop })
  store.broken = true
  await expect(book.prepare([ideas])).rejects.toThrow()
  expect(() => book.rehearseHand([lay('note-2')])).toThrow()
  store.broken = false
  await book.prepare([ideas])
  expect(book.rehearseHand([lay('note-2')])).toHaveLength(1)
})

test('[T6] a wall whose log is broken is reported, refused and never written over', async () => {
  const { store, device } = await opened()
  const reports: string[] = []
  const log = [...(store.logs.get(ideas) ?? []), Uint8Array.from([9, 9, 9])]
  store.logs.set(ideas, log)
  const book = new WallBook({ store, workshop, report: (trouble) => reports.push(trouble) })
  await book.prepare([ideas, other])
  expect(reports).toHaveLength(1)
  expect(book.rehearseEdit(ideas, 0, moveTo(device, 40))).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  expect(book.rehearseHand([lay('note-2'), lay('note-3', other)]).map(({ wall }) => wall)).toEqual([other])
  await expect(book.open(ideas, { update: () => {}, rebuilt: () => {} })).rejects.toThrow()
  book.settle()
  expect(store.logs.get(ideas)).toBe(log)
})

test('a state is encoded once however often it is asked for, and again only after a change', async () => {
  const { book, feed, device } = await opened()
  const state = feed.state()
  expect(feed.state()).toBe(state)
  book.rehearseEdit(ideas, 0, moveTo(device, 40))
  expect(feed.state()).toBe(state)
  book.settle()
  expect(feed.state()).not.toBe(state)
})

test('a long log is put together in the background, and holds the same', async () => {
  const { book, store, feed, device } = await opened()
  for (let i = 0; i <= compactAfter; i++) {
    const rehearsed = book.rehearseEdit(ideas, 0, moveTo(device, i))
    if (rehearsed.ok && rehearsed.value.write) store.commit([rehearsed.value.write])
    book.settle()
  }
  await book.close()
  const log = store.logs.get(ideas) ?? []
  expect(log.length).toBeLessThan(compactAfter)
  const doc = new Y.Doc()
  for (const update of log) Y.applyUpdate(doc, update)
  expect(doc.getMap('records').toJSON()).toEqual(read(feed.state()))
})

test('a log that could not be put together is tried again when it has grown as much again, not at every act', async () => {
  const { book, store, device, reports } = await opened()
  store.full = true
  const act = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++) {
      const rehearsed = book.rehearseEdit(ideas, 0, moveTo(device, i))
      if (rehearsed.ok && rehearsed.value.write) store.commit([rehearsed.value.write])
      book.settle()
      await book.close()
    }
  }
  await act(compactAfter + 100)
  expect([store.compactions, reports.length]).toEqual([1, 1])
  store.full = false
  await act(compactAfter)
  expect(store.compactions).toBe(2)
  expect(store.logs.get(ideas)?.length).toBeLessThan(compactAfter)
})

test('[D4] words that were taken away leave the log on disk as well', async () => {
  const { book, store } = await opened()
  const secret = 'mots repris par leur auteure'
  store.commit(book.rehearseHand([{ wall: ideas, set: [['note-1.text', secret]], drop: [] }]))
  book.settle()
  const held = (): boolean => (store.logs.get(ideas) ?? []).some((update) => Buffer.from(update).includes(secret))
  expect(held()).toBe(true)
  store.commit(book.rehearseHand([{ wall: ideas, set: [], drop: ['note-1.kind', 'note-1.at', 'note-1.text'] }]))
  book.settle()
  await book.close()
  expect(held()).toBe(false)
})

test('a wall that nobody draws leaves memory; one that is drawn stays', async () => {
  const { book, store, clock, feed } = await opened()
  clock.now = idleMs + 1
  await book.prepare([ideas])
  expect(store.loads).toBe(1)
  feed.close()
  clock.now = 2 * idleMs + 2
  await book.prepare([])
  await book.prepare([ideas])
  expect(store.loads).toBe(2)
})

test('[D4] a wall begun anew holds what lies there and nothing of what was; its old document is turned away', async () => {
  const { book, store, device } = await opened()
  const told: string[] = []
  const drawn = await book.open(ideas, { update: () => told.push('update'), rebuilt: () => told.push('rebuilt') })
  const words: HandWork = { wall: ideas, set: [...lay('note-2').set, ['note-2.text', 'canari']], drop: [] }
  store.commit(book.rehearseHand([words]))
  book.settle()
  Y.applyUpdate(device, drawn.missing(Y.encodeStateVector(device)))
  const keys = ['note-2.kind', 'note-2.at', 'note-2.text']
  book.rehearseHand([{ wall: ideas, set: [], drop: keys }])
  const [write] = book.renew([ideas])
  // Before the commit nobody has heard of it, and edits of the same batch meet the new epoch.
  expect(told).toEqual(['update'])
  expect(book.rehearseEdit(ideas, 0, moveTo(device, 40))).toMatchObject({ ok: false, error: { code: 'wall/edit' } })
  expect(write?.epoch).toBe(1)
  expect(Buffer.from(write?.update ?? []).includes('canari')).toBe(false)
  book.settle()
  expect(told.at(-1)).toBe('rebuilt')
  const fresh = await book.open(ideas, { update: () => {}, rebuilt: () => {} })
  expect(fresh.epoch).toBe(1)
  expect(Object.keys(read(fresh.state())).sort()).toEqual(['note-1.at', 'note-1.kind'])
  // An old document pushed under the new epoch, with all that it holds, is refused whole.
  expect(book.rehearseEdit(ideas, 1, Y.encodeStateAsUpdate(device)).ok).toBe(false)
  expect(Object.keys(read(fresh.state())).some((key) => key.startsWith('note-2'))).toBe(false)
})

test('[D4] a renewal whose commit failed leaves the wall as it was, under its epoch', async () => {
  const { book, feed, heard } = await opened()
  const before = read(feed.state())
  book.rehearseHand([{ wall: ideas, set: [], drop: ['note-1.kind', 'note-1.at'] }])
  book.renew([ideas])
  book.drop()
  book.settle()
  const again = await book.open(ideas, { update: () => {}, rebuilt: () => {} })
  expect(again.epoch).toBe(0)
  expect(read(again.state())).toEqual(before)
  expect(heard).toEqual([])
})
