import { expect, onTestFinished, test } from 'vitest'
import type { DiskState } from '../../shared/workshop/storage.ts'
import { machineClock } from '../clock.ts'
import { openDisk } from '../media/disk.ts'
import { commitOf } from './contract.ts'
import { emptyFolder } from './folder.ts'
import { openSqlite } from './sqlite.ts'
import { Trouble } from './trouble.ts'
import { StorageWatch } from './watch.ts'

test('[F1] little room is told once, and again when there is enough; a full disk is told beside it', async () => {
  const folder = await emptyFolder()
  const { store, documents, close } = await openSqlite(folder)
  onTestFinished(close)
  let [left, full] = [600e6, false]
  const said: string[] = []
  const told: (DiskState | null)[] = []
  const watch = new StorageWatch({
    store: { ...store, commit: (c) => (full ? Promise.reject(new Trouble('full', 'full')) : store.commit(c)) },
    documents,
    media: openDisk(folder),
    clock: machineClock,
    free: async () => left,
    report: (sentence) => said.push(sentence),
  })
  watch.onChange = (disk) => told.push(disk)
  const look = async (bytes: number): Promise<void> => {
    left = bytes
    await watch.look()
  }
  await look(600e6)
  expect(told).toEqual([])
  await look(499e6)
  await look(300e6)
  expect(told).toEqual([{ trouble: null, low: true }])
  expect(said).toHaveLength(1)
  full = true
  await expect(watch.store.commit(commitOf({}))).rejects.toThrow('full')
  expect(told.at(-1)).toEqual({ trouble: 'full', low: true })
  await look(700e6)
  expect(told.at(-1)).toEqual({ trouble: 'full', low: false })
  watch.close()
})
