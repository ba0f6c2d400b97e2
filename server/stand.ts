import { operatorLink } from './accounts/operator-link.ts'
import { replace, unpack } from './backup/replace.ts'
import { takeBackup } from './backup/take.ts'
import { addressFor, type Settings } from './config.ts'
import type { Ask } from './control/ask.ts'
import type { Doorkeeper } from './control/door.ts'
import { type Adapters, type DataFolder, openData, openRestored } from './data-folder.ts'
import type { Rehearsals } from './http/office/ports.ts'
import { type Serving, serve } from './serve.ts'
import { Trouble } from './store/trouble.ts'

/** What a server is made of, beside its data. */
export interface StandDeps {
  readonly settings: Settings
  readonly adapters: Adapters
  readonly rehearsals: Rehearsals
  /** Where the built client lies. */
  readonly client: string
}

/** Devices come back over this long after a restart, ms. */
const spreadMs = 3_000

/** A server on its data folder, which can put other data in its place and go on. */
export class Stand {
  readonly #deps: StandDeps
  #data: DataFolder
  #serving: Serving
  #busy = false

  private constructor(deps: StandDeps, data: DataFolder, serving: Serving) {
    this.#deps = deps
    this.#data = data
    this.#serving = serving
  }

  /** Serves open data. Rejects when the port is taken; the data then stay open. */
  static async begin(deps: StandDeps, data: DataFolder): Promise<Stand> {
    return new Stand(deps, data, await serve({ ...deps, ...data, clock: deps.adapters.clock }))
  }

  get port(): number {
    return this.#serving.port
  }

  /** Tells devices to come back, stores what is queued and lets go of everything. */
  async end(): Promise<void> {
    await this.#serving.close(spreadMs)
    await this.#data.close()
  }

  #now = (): number => this.#deps.adapters.clock.now()

  #base = (): string => addressFor(this.#deps.settings, this.port)

  /** Does what is asked at the door, one thing at a time. */
  readonly keeper: Doorkeeper = async (ask, body) => {
    if (ask.verb === 'link') return this.#base() + (await operatorLink(this.#data.documents, ask.wish, this.#now()))
    if (this.#busy) throw new Trouble('Another backup or restore is under way: wait until it is done.')
    this.#busy = true
    if (ask.verb === 'backup') {
      const bytes = this.#backup(ask.days)
      await bytes.next()
      return bytes
    }
    try {
      return await this.#restore(ask, body)
    } finally {
      this.#busy = false
    }
  }

  async *#backup(days: number): AsyncGenerator<Uint8Array> {
    try {
      const { settings, adapters } = this.#deps
      const { vault, media } = this.#data
      const openVault = adapters.openStore
      yield* takeBackup({ dataDir: settings.dataDir, vault, media, openVault, now: adapters.clock.now(), days })
    } finally {
      this.#busy = false
    }
  }

  async #restore(
    { expired, undo }: Extract<Ask, { verb: 'restore' }>,
    body: AsyncIterable<Uint8Array>,
  ): Promise<string> {
    const { settings, adapters } = this.#deps
    const now = adapters.clock.now()
    await unpack(body, undo, { dataDir: settings.dataDir, now, expired, openVault: adapters.openStore })
    const port = this.port
    await this.end()
    try {
      await replace(settings.dataDir, now, async () => this.#goOn(await openRestored(settings.dataDir, adapters), port))
      return 'The server goes on with it.'
    } catch (error) {
      await this.#goOn(await openData(settings.dataDir, adapters), port)
      throw error
    }
  }

  /** Serves other data on the same port. */
  async #goOn(data: DataFolder, port: number): Promise<void> {
    const { settings, adapters } = this.#deps
    try {
      this.#serving = await serve({ ...this.#deps, ...data, clock: adapters.clock, settings: { ...settings, port } })
      this.#data = data
    } catch (error) {
      await data.close()
      throw error
    }
  }
}
