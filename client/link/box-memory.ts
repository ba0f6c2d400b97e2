import type { Box, OutboxItem } from './outbox-item.ts'

/** Where a list of items is kept as a whole. */
export interface Drawer {
  read(): OutboxItem[]
  /** Throws when it cannot be kept. */
  write(items: OutboxItem[]): void
}

/** A box over a whole list: read, changed and written in one step. */
function boxOver(drawer: Drawer): Box {
  return {
    async add(item) {
      const items = drawer.read()
      const kept = { ...item, seq: Math.max(0, ...items.map(({ seq }) => seq), Date.now()) + 1 }
      drawer.write([...items, kept])
      return kept
    },
    async list(owner) {
      return drawer
        .read()
        .filter((item) => item.owner === owner)
        .sort((a, b) => a.seq - b.seq)
    },
    async put(item) {
      drawer.write(drawer.read().map((old) => (old.seq === item.seq ? item : old)))
    },
    async remove(seq) {
      drawer.write(drawer.read().filter((old) => old.seq !== seq))
    },
  }
}

/** A box that lasts as long as the page: where a device keeps nothing. */
export function memoryBox(): Box {
  let items: OutboxItem[] = []
  return boxOver({ read: () => items, write: (next) => void (items = next) })
}

const key = 'gommette.outbox'

/** A box in `localStorage`, for devices without IndexedDB. What does not fit there lasts as long as the page. */
export function localBox(storage: Pick<Storage, 'getItem' | 'setItem'>): Box {
  let overflow: OutboxItem[] | null = null
  return boxOver({
    read: () => overflow ?? (JSON.parse(storage.getItem(key) ?? '[]') as OutboxItem[]),
    write(items) {
      try {
        storage.setItem(key, JSON.stringify(items))
        overflow = null
      } catch {
        overflow = items
      }
    },
  })
}
