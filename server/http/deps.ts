import type { Bus } from '../bus/port.ts'
import type { Clock } from '../clock.ts'
import type { Settings } from '../config.ts'
import type { Presence } from '../feed/sse.ts'
import type { MediaShelf } from '../media/port.ts'
import type { Documents } from '../store/port.ts'
import type { Codes } from './codes.ts'

/** What the edge for devices stands on. */
export interface EdgeDeps {
  readonly bus: Bus
  readonly documents: Documents
  readonly media: MediaShelf
  readonly presence: Presence
  readonly settings: Settings
  /** Join codes, slowed together whichever way they are guessed. */
  readonly codes: Codes
  /** Where the built client lies. */
  readonly client: string
  readonly clock: Clock
}
