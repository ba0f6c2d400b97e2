import type { WorkshopId } from '../../shared/kernel/ids.ts'
import { as } from '../../shared/kernel/ids.ts'
import { type FoundCard, findCard } from '../accounts/cards.ts'
import { type Clock, pause } from '../clock.ts'
import type { Documents } from '../store/port.ts'

/** Wrong codes are forgotten after so long, ms. */
const forgetMs = 60_000
/** Each recent wrong code makes the next wrong answer wait so much longer, ms, up to `longestMs`. */
const stepMs = 20
const longestMs = 5_000

/** What 8 characters open: a room, or a vote by card. */
export type Opened = { readonly workshop: WorkshopId } | { readonly card: FoundCard }

/**
 * Finds workshops by join code, and voter cards by theirs. Right characters are answered at once, always; wrong ones wait,
 * the longer the more of them came lately from anywhere: 39 bits are then out of reach of guessing, and no address is
 * held against a hall [F2].
 */
export class Codes {
  readonly #documents: Documents
  readonly #clock: Clock
  #wrong: number[] = []

  constructor(documents: Documents, clock: Clock) {
    this.#documents = documents
    this.#clock = clock
  }

  /** What these characters open; null, after a wait, when it is nothing. */
  async open(code: string): Promise<Opened | null> {
    const found = await this.#documents.find('workshop', code)
    if (found) return { workshop: as<WorkshopId>(found.id) }
    const card = await findCard(this.#documents, code)
    return card && card !== 'busy' ? { card } : this.#wait()
  }

  /** The workshop of a code; null, after a wait, when there is none. */
  async workshop(code: string): Promise<WorkshopId | null> {
    const found = await this.#documents.find('workshop', code)
    return found ? as<WorkshopId>(found.id) : this.#wait()
  }

  /** The card with these characters; null, after a wait, when there is none; `busy` while too many ask. */
  async card(code: string): Promise<FoundCard | null | 'busy'> {
    return (await findCard(this.#documents, code)) ?? this.#wait()
  }

  async #wait(): Promise<null> {
    const now = this.#clock.now()
    this.#wrong = [...this.#wrong.filter((at) => now - at < forgetMs), now].slice(-1_000)
    await pause(this.#clock, Math.min(longestMs, this.#wrong.length * stepMs))
    return null
  }
}
