import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { as, type WallId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { sent } from '../../shared/walls/fixtures.ts'
import type { HandWork } from '../../shared/walls/hand.ts'
import { commitOf } from '../store/contract.ts'
import { emptyFolder, patient } from '../store/folder.ts'
import { openSqlite } from '../store/sqlite.ts'
import { compactAfter } from './wall.ts'
import { WallBook } from './wall-book.ts'

const workshop = as<WorkshopId>('workshop0001')
const wall = as<WallId>('ideas_t1')

test(
  'a wall of 2,000 notes with a long log is put together while commits go on: short, whole, and the same once reloaded',
  patient,
  async () => {
    const { store, close } = await openSqlite(await emptyFolder())
    const book = new WallBook({ store, workshop })
    const commit = async (walls: ReturnType<WallBook['rehearseHand']>): Promise<void> => {
      await store.commit(commitOf({ workshop, walls }))
      book.settle()
    }
    const note = (id: string): HandWork => ({
      wall,
      set: [
        [`${id}.kind`, 'note'],
        [`${id}.text`, 'Un endroit chaud où l’on peut venir sans rien acheter'],
        [`${id}.at`, { x: 0, y: 0, zone: null, level: null }],
      ],
      drop: [],
    })
    await book.prepare([wall])
    await commit(book.rehearseHand(Array.from({ length: 2_000 }, (_, i) => note(`note-${i}`))))
    const feed = await book.open(wall, { update: () => {}, rebuilt: () => {} })
    const device = new Y.Doc()
    Y.applyUpdate(device, feed.state())
    let others = 0
    let ended = false
    const other = (async () => {
      while (!ended)
        await store.commit(commitOf({ facts: [{ noun: 'phases', key: 'other', body: JSON.stringify(others++) }] }))
    })()
    for (let i = 0; i < 2 * compactAfter + 50; i++) {
      const [update] = sent(device, (map) => map.set(`note-${i % 2_000}.at`, { x: i, y: 0, zone: null, level: null }))
      const rehearsed = book.rehearseEdit(wall, feed.epoch, update ?? new Uint8Array())
      if (!rehearsed.ok || !rehearsed.value.write) throw new Error('an edit was refused')
      await commit([rehearsed.value.write])
    }
    await book.close()
    ended = true
    await other
    expect(others).toBeGreaterThan(compactAfter)
    const { updates } = await store.loadWall(workshop, wall)
    expect(updates.length).toBeLessThanOrEqual(compactAfter + 1)
    const reloaded = new WallBook({ store, workshop })
    const again = new Y.Doc()
    Y.applyUpdate(again, (await reloaded.open(wall, { update: () => {}, rebuilt: () => {} })).state())
    expect(again.getMap('records').toJSON()).toEqual(device.getMap('records').toJSON())
    await close()
  },
)
