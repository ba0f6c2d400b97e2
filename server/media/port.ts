import type { MediaId, WorkshopId } from '../../shared/kernel/ids.ts'

/** What a picture may be: what a canvas writes. */
export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp'

/** A picture that `cleanImage` let through. */
export interface Picture {
  readonly type: MediaType
  readonly bytes: Uint8Array
}

/** A picture on its way out: read as it is taken, so that a slow reader holds a buffer and not a picture [F2]. */
export interface FlowingPicture {
  readonly type: MediaType
  readonly size: number
  readonly stream: ReadableStream<Uint8Array>
}

/** Photos and drawings, by workshop. Promises resolve once the matter is on disk. */
export interface MediaShelf {
  /** Keeps a picture under an id; whole or not at all. */
  put(workshop: WorkshopId, id: MediaId, picture: Picture): Promise<void>
  /** The picture, or null when there is none (or none that can be read). */
  get(workshop: WorkshopId, id: MediaId): Promise<Picture | null>
  /** The same, as a stream, which whoever asked must read or cancel. */
  open(workshop: WorkshopId, id: MediaId): Promise<FlowingPicture | null>
  /** [D4] Removes a picture; one that is not there is no trouble. */
  remove(workshop: WorkshopId, id: MediaId): Promise<void>
  /** [D3] Removes every picture of a workshop. */
  eraseWorkshop(workshop: WorkshopId): Promise<void>
  /** A picture is about to be used: from now on it is as fresh as one just sent. One that is not there is no trouble. */
  claim(workshop: WorkshopId, id: MediaId): Promise<void>
  /**
   * Removes what was neither put nor claimed since a moment (ms of the machine's clock) and is not among those that
   * `used` names, of a workshop's pictures that old; returns how many. What was left half written is as old.
   */
  sweep(
    before: number,
    used: (workshop: WorkshopId, old: readonly MediaId[]) => Promise<ReadonlySet<MediaId>>,
  ): Promise<number>
  /** Every picture that is kept, by workshop and id. */
  list(): Promise<readonly Kept[]>
  /** Until the returned function is called nothing is removed: what is to be removed waits. */
  hold(): () => void
}

/** Where a picture is kept. */
export interface Kept {
  readonly workshop: WorkshopId
  readonly id: MediaId
}
