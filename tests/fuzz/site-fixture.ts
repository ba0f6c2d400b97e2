import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { type Duplex, duplexPair } from 'node:stream'
import { type Clock, pause } from '../../server/clock.ts'
import { readSettings } from '../../server/config.ts'
import { openDisk } from '../../server/media/disk.ts'
import { type Serving, serve } from '../../server/serve.ts'
import type { Commit, Documents, Store } from '../../server/store/port.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { Trouble } from '../../server/store/trouble.ts'
import { ask } from './ask.ts'
import type { Hours } from './hours.ts'
import type { Rest } from './rest.ts'
import { watchHashes } from './threads.ts'
import { type Ear, lend } from './witness.ts'

/** How a server ends: told to (with or without its database), its memory gone at once, or gone around its next commit. */
export type Ending = 'clean' | 'soft' | 'abrupt' | 'before-commit' | 'after-commit'

/** What a test spoils on purpose, so that the judge can be seen to cry. */
export interface Spoils {
  /** Changes what a commit writes. */
  readonly commit?: (commit: Commit) => Commit
}

/** What a site is made with. */
export interface SiteDeps {
  readonly root: string
  readonly client: string
  readonly hours: Hours
  readonly rest: Rest
  readonly ear: () => Ear
  readonly spoils: Spoils
  /** A commit is on disk; whoever was to hear of it may never. */
  readonly stored: (commit: Commit) => void
  /** The server is in its last commit. */
  readonly dying: () => void
  /** What is being decided now is answered long after. */
  readonly stalled: () => void
}

type Disk = Awaited<ReturnType<typeof openSqlite>>

interface Life {
  readonly serving: Serving
  readonly disk: Disk
  readonly documents: Documents
  readonly stop: () => void
}

// A store is a thread of its own, which reads its code again each time: read once, kept.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../../.cache/node')

/** The real server on a real folder, restarted as often as a story wants; devices reach it through pipes in memory. */
export class Site {
  readonly #deps: SiteDeps
  readonly #pipes = new Set<Duplex>()
  #folders = 0
  #life: Life | null = null
  /** How the next commit ends this server; null: it does not. */
  #cut: 'before-commit' | 'after-commit' | null = null
  #trouble: 'full' | 'stall' | null = null
  /** The server hangs in a commit that it will never hear of. */
  dead = false

  constructor(deps: SiteDeps) {
    this.#deps = deps
  }

  get folder(): string {
    return join(this.#deps.root, `data-${this.#folders}`)
  }

  get running(): boolean {
    return this.#life !== null
  }

  get documents(): Documents {
    return this.#now.documents
  }

  get serving(): Serving {
    return this.#now.serving
  }

  get #now(): Life {
    if (!this.#life) throw new Error('no server runs')
    return this.#life
  }

  async open(seed: Commit | null = null): Promise<void> {
    const disk = await openSqlite(this.folder, (sentence) => console.error(sentence))
    if (seed) await disk.store.commit(seed)
    await this.#serve(disk)
  }

  async #serve(disk: Disk): Promise<void> {
    const { hours, rest, ear, client } = this.#deps
    const { clock, stop } = hours.lease()
    const store = this.#guarded(disk.store, clock)
    const documents = rest.watched(disk.documents)
    lend(ear())
    watchHashes(rest)
    const serving = await serve({
      settings: readSettings({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: this.folder }),
      store,
      documents,
      vault: rest.watched(disk.vault),
      media: rest.watched(openDisk(join(this.folder, 'media'))),
      rehearsals: { busy: () => false, begin: () => Promise.reject(new Error('nobody rehearses here')) },
      clock,
      client,
    })
    this.dead = false
    this.#cut = null
    this.#trouble = null
    this.#life = { serving, disk, documents, stop }
    // The page is read from the disk once, at an hour that no clock of ours knows.
    await ask(this.connect(), { method: 'GET', path: '/i' })
  }

  /** A connection to the server, as a device holds it. */
  connect(): Duplex {
    const [ours, theirs] = duplexPair()
    Object.assign(theirs, { remoteAddress: '10.0.0.9' })
    for (const end of [ours, theirs]) {
      end.on('error', () => end.destroy())
      const { rest } = this.#deps
      const write = end._write
      end._write = (...piece) => {
        rest.stir()
        write.apply(end, piece)
      }
    }
    this.#pipes.add(ours)
    ours.once('close', () => {
      this.#pipes.delete(ours)
      theirs.destroy()
      this.#deps.rest.stir()
    })
    theirs.once('close', () => ours.destroy())
    this.serving.server.emit('connection', theirs)
    return ours
  }

  /** The next commit fails whole, or takes five seconds. */
  ail(how: 'full' | 'stall'): void {
    this.#trouble = how
  }

  /** The next commit is this server's last moment; null: it is not, after all. */
  cutAtCommit(how: 'before-commit' | 'after-commit' | null): void {
    this.#cut = how
  }

  /**
   * Told to end: devices hear when to come back, and queues are decided; with `whole` the database closes as well.
   * Returns how to begin again on what it left.
   */
  async end(whole = true): Promise<() => Promise<void>> {
    const { serving, stop, disk } = this.#now
    const { hours, rest } = this.#deps
    let closed = false
    const closing = serving.close(3_000).then(() => {
      closed = true
    })
    while (!closed) await hours.pass(4, () => rest.settle())
    await closing
    await this.#drop()
    stop()
    this.#life = null
    if (!whole) return () => this.#serve(disk)
    await disk.close()
    return () => this.open()
  }

  /** Its memory is gone; what is on disk at this moment is all that the next server finds. Returns how to begin again. */
  async cut(): Promise<() => Promise<void>> {
    const { disk, stop, serving } = this.#now
    stop()
    lend(null)
    const before = this.folder
    this.#folders++
    cpSync(before, this.folder, { recursive: true })
    await this.#drop()
    serving.server.close()
    // What it still had in mind finds no disk any more, and nobody to tell.
    const log = console.error
    console.error = () => {}
    await disk.close()
    await this.#deps.rest.settle()
    console.error = log
    this.#life = null
    return () => this.open()
  }

  async #drop(): Promise<void> {
    for (const pipe of this.#pipes) pipe.destroy()
    await this.#deps.rest.settle()
  }

  /** The same store, which may be the last thing that a server does. */
  #guarded(real: Store, clock: Clock): Store {
    const { rest, spoils, stored, dying, stalled } = this.#deps
    const store = rest.watched(real)
    const never = (): Promise<void> => {
      this.dead = true
      return new Promise(() => {})
    }
    return {
      ...store,
      commit: async (commit) => {
        const cut = this.#cut
        if (cut && !this.dead) dying()
        if (this.dead || cut === 'before-commit') return never()
        const trouble = this.#trouble
        this.#trouble = null
        if (trouble === 'full') throw new Trouble('The disk is full: nothing was saved.', 'full')
        if (trouble === 'stall') {
          stalled()
          await pause(clock, 5_000)
        }
        await store.commit(spoils.commit?.(commit) ?? commit)
        stored(commit)
        if (cut === 'after-commit') await never()
      },
    }
  }
}
