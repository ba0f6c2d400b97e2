import type { DiskState, StorageTrouble } from '../../shared/workshop/storage.ts'
import type { Clock } from '../clock.ts'
import type { MediaShelf } from '../media/port.ts'
import type { Documents, Store } from './port.ts'
import { storageTroubleOf, Trouble } from './trouble.ts'

/** A write that is not on disk after so long is slow, ms. */
const slowMs = 2_500
/** How often a disk that takes nothing is tried again, ms. */
const probeMs = 1_000
/** Less room than this is little, bytes: a day of photos in a full hall, and time to do something about it. */
const lowBytes = 500e6

/** What the watch stands on. */
export interface WatchDeps {
  readonly store: Store
  readonly documents: Documents
  readonly media: MediaShelf
  readonly clock: Clock
  /** Room that is left where the data lie, bytes. */
  readonly free: () => Promise<number>
  /** One sentence when trouble begins and one when it is over, however many wait. */
  readonly report: (sentence: string) => void
}

const sentences: Readonly<Record<StorageTrouble, string>> = {
  full: 'The disk is full: nothing is saved until there is room. It is tried again every second.',
  unwritable: 'The data folder cannot be written to: nothing is saved until it can. It is tried again every second.',
  slow: 'The disk does not answer: what was sent waits for it.',
}

/**
 * Stands between a server and its disk, and knows how the disk is. While nothing can be written only the watch tries,
 * once a second: a hall of phones that send again is answered without asking the disk. The first write that succeeds
 * ends the trouble.
 */
export class StorageWatch {
  readonly store: Store
  readonly documents: Documents
  readonly media: MediaShelf
  readonly #deps: WatchDeps
  #trouble: StorageTrouble | null = null
  #low = false
  #late = 0
  #offProbe: (() => void) | null = null
  #closed = false
  /** Told whenever the disk is otherwise: null when all is well. */
  onChange: (disk: DiskState | null) => void = () => undefined

  constructor(deps: WatchDeps) {
    this.#deps = deps
    const { store, documents, media } = deps
    this.store = {
      ...store,
      commit: (commit) => this.#write(() => store.commit(commit)),
      erase: (workshop) => this.#write(() => store.erase(workshop)),
    }
    this.documents = {
      ...documents,
      put: (kind, document) => this.#write(() => documents.put(kind, document)),
      remove: (kind, id) => this.#write(() => documents.remove(kind, id)),
      change: (changes) => this.#write(() => documents.change(changes)),
    }
    this.media = { ...media, put: (...picture) => this.#write(() => media.put(...picture)) }
  }

  get trouble(): StorageTrouble | null {
    return this.#trouble
  }

  /** Looks how much room is left, and says so when it has become little, or enough again. */
  async look(): Promise<void> {
    const low = (await this.#deps.free()) < lowBytes
    if (low === this.#low || this.#closed) return
    this.#low = low
    this.#deps.report(
      low
        ? 'Less than 500 MB are left on the disk of the data folder: make room before it is full.'
        : 'There is room on the disk of the data folder again.',
    )
    this.#tell()
  }

  /** Tries nothing any more. */
  close(): void {
    this.#closed = true
    this.#offProbe?.()
  }

  async #write<T>(write: () => Promise<T>): Promise<T> {
    if (this.#trouble === 'full' || this.#trouble === 'unwritable')
      throw new Trouble(sentences[this.#trouble], this.#trouble)
    let late = false
    const offPatience = this.#deps.clock.after(slowMs, () => {
      late = true
      this.#late++
      this.#set(this.#trouble ?? 'slow')
    })
    try {
      return await write()
    } catch (error) {
      const trouble = storageTroubleOf(error)
      if (trouble) this.#failed(trouble)
      throw error
    } finally {
      offPatience()
      if (late) this.#late--
      if (this.#late === 0 && this.#trouble === 'slow') this.#set(null)
    }
  }

  #failed(trouble: StorageTrouble): void {
    this.#set(trouble)
    if (!this.#closed) this.#offProbe ??= this.#deps.clock.after(probeMs, () => void this.#probe())
  }

  async #probe(): Promise<void> {
    const trouble = await this.#deps.store.probe().then(
      () => null,
      (error: unknown) => storageTroubleOf(error) ?? this.#trouble,
    )
    this.#offProbe = null
    if (trouble) this.#failed(trouble)
    else this.#set(null)
  }

  #set(trouble: StorageTrouble | null): void {
    if (trouble === this.#trouble || this.#closed) return
    this.#trouble = trouble
    this.#deps.report(trouble ? sentences[trouble] : 'The disk takes what it is given again.')
    this.#tell()
  }

  #tell(): void {
    const [trouble, low] = [this.#trouble, this.#low]
    this.onChange(trouble || low ? { trouble, low } : null)
  }
}
