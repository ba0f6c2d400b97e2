/**
 * What keeps the server from saving: no room on the disk, a disk or folder that takes nothing, or one that does not
 * answer. Whoever is inside is told: what they send waits on their device meanwhile.
 */
export type StorageTrouble = 'full' | 'unwritable' | 'slow'

/** How the disk is, as long as all is not well. */
export interface DiskState {
  readonly trouble: StorageTrouble | null
  /** Little room is left: staff are told before the disk is full. */
  readonly low: boolean
}
