import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Documents, Store, Vault } from './port.ts'
import type { Ask, Told, Verb, Verbs } from './protocol.ts'
import type { Report } from './row-table.ts'
import { sentenceOf, Trouble } from './trouble.ts'

/**
 * Opens the store of a data folder (made if missing) on SQLite, for this process alone. The database runs in a
 * worker thread: a stalled disk stalls no one but those who wait for it. Calls take effect in the order made;
 * every rejection is an `Error` whose message is one sentence. `report` hears of rows set aside.
 */
export async function openSqlite(
  folder: string,
  report: Report = (sentence) => process.emitWarning(sentence),
): Promise<{ store: Store; documents: Documents; vault: Vault; close(): Promise<void> }> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: folder, execArgv: [] })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let ended: Error | null = null
  let last = 0

  const end = (sentence: string): void => {
    ended ??= new Trouble(sentence)
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('error', (error) => end(sentenceOf(error)))
  worker.on('exit', () => end('The store is closed.'))
  worker.on('message', (told: Told) => {
    if ('report' in told) return report(told.report)
    const caller = waiting.get(told.n)
    waiting.delete(told.n)
    if (told.ok) caller?.resolve(told.value)
    else caller?.reject(new Trouble(told.sentence, told.storage))
  })

  // Bytes are copied once and handed over: the caller still needs its own, and a message would copy the whole pool that they lie in.
  function call<V extends Verb>(
    verb: V,
    args: Parameters<Verbs[V]>,
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<Awaited<ReturnType<Verbs[V]>>> {
    if (ended) return Promise.reject(ended)
    const n = ++last
    return new Promise<unknown>((resolve, reject) => {
      worker.postMessage({ n, verb, args } satisfies Ask, transfer)
      waiting.set(n, { resolve, reject })
    }) as Promise<Awaited<ReturnType<Verbs[V]>>>
  }

  await new Promise<unknown>((resolve, reject) => waiting.set(0, { resolve, reject }))

  let closing: Promise<void> | null = null
  const close = (): Promise<void> => {
    closing ??= Promise.all([call('close', []), once(worker, 'exit')]).then(() => undefined)
    return closing
  }

  const store: Store = {
    load: (workshop) => call('load', [workshop]),
    loadWall: (workshop, wall) => call('loadWall', [workshop, wall]),
    walls: (workshop) => call('walls', [workshop]),
    commit(commit) {
      const walls = commit.walls.map((write) => ({ ...write, update: new Uint8Array(write.update) }))
      return call(
        'commit',
        [{ ...commit, walls }],
        walls.map(({ update }) => update.buffer),
      )
    },
    compactWall(workshop, wall, epoch, updates, state) {
      const own = new Uint8Array(state)
      return call('compactWall', [workshop, wall, epoch, updates, own], [own.buffer])
    },
    erase: (workshop) => call('erase', [workshop]),
    probe: () => call('probe', []),
    close,
  }
  const documents: Documents = {
    get: (kind, id) => call('get', [kind, id]),
    find: (kind, lookup) => call('find', [kind, lookup]),
    list: (kind, parent) => call('list', [kind, parent]),
    put: (kind, document) => call('put', [kind, document]),
    remove: (kind, id) => call('remove', [kind, id]),
    change: (changes) => call('change', [changes]),
  }
  const vault: Vault = {
    copy: (file) => call('copy', [file]),
    scrub: () => call('scrub', []),
    inspect: () => call('inspect', []),
    renewWalls: (least) => call('renewWalls', [least]),
  }
  return { store, documents, vault, close }
}
