/**
 * What keeps the server from saving: no room on the disk, a disk or folder that takes nothing, or one that does not
 * answer. Whoever is inside is told: what they send waits on their device meanwhile.
 */
export type StorageTrouble = 'full' | 'unwritable' | 'slow'
