import { localBox, memoryBox } from './box-memory.ts'
import type { Box, OutboxItem } from './outbox-item.ts'

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'))
  })

const committed = (work: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    work.oncomplete = () => resolve()
    work.onabort = () => reject(work.error ?? new Error('IndexedDB gave up'))
  })

/** A box in IndexedDB: durable, in order, the same for all tabs. Rejects where the browser has none. */
async function indexedBox(): Promise<Box> {
  const opening = indexedDB.open('gommette-outbox', 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('items', { keyPath: 'seq', autoIncrement: true }).createIndex('owner', 'owner')
  }
  const db = await settled(opening)
  const write = async (change: (items: IDBObjectStore) => void): Promise<void> => {
    const work = db.transaction('items', 'readwrite')
    change(work.objectStore('items'))
    await committed(work)
  }
  return {
    async add(item) {
      let key: IDBRequest<IDBValidKey> | undefined
      await write((items) => void (key = items.add(item)))
      return { ...item, seq: Number(key?.result) }
    },
    list: (owner) => settled<OutboxItem[]>(db.transaction('items').objectStore('items').index('owner').getAll(owner)),
    put: (item) =>
      write((items) => {
        const there = items.count(item.seq)
        there.onsuccess = () => {
          if (there.result > 0) items.put(item)
        }
      }),
    remove: (seq) => write((items) => void items.delete(seq)),
  }
}

/** The best box that this device offers: IndexedDB, else localStorage, else the page's memory. */
export async function openBox(): Promise<Box> {
  try {
    return await indexedBox()
  } catch {
    try {
      localStorage.setItem('gommette.probe', '1')
      localStorage.removeItem('gommette.probe')
      return localBox(localStorage)
    } catch {
      return memoryBox()
    }
  }
}
