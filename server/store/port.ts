import type { WallId, WorkshopId } from '../../shared/kernel/ids.ts'
import type { Noun } from '../../shared/workshop/state.ts'

/** One row as it is stored: JSON text, or null to drop it. */
export interface StoredRow {
  readonly noun: Noun
  readonly key: string
  readonly body: string | null
}

/** What one batch of decisions leaves on disk, all of it or nothing. */
export interface Commit {
  readonly workshop: WorkshopId
  readonly facts: readonly StoredRow[]
  /** Answers and what links people to them (a reason with its author is such a link), in tables apart. Links dropped here are overwritten on disk and the write-ahead log is truncated [S3]. */
  readonly secrets: readonly StoredRow[]
  /** What each command was answered, so that the same id has the same outcome after a restart. */
  readonly outcomes: readonly { readonly session: string; readonly id: string; readonly outcome: string }[]
  readonly walls: readonly WallWrite[]
  /** [D4] Words that it replaces or drops may not be found again: their traces in the file are marked, and scrubbed when nobody waits. */
  readonly erases: boolean
}

/** An update appended to a wall's log; a new epoch begins with its whole state. */
export interface WallWrite {
  readonly wall: WallId
  readonly epoch: number
  readonly update: Uint8Array
}

/** Everything of a workshop, read back. A row that cannot be read is set aside and named, the rest goes on. */
export interface Loaded {
  readonly facts: readonly StoredRow[]
  readonly secrets: readonly StoredRow[]
  /** Newest last; at most the last 128 of each session. */
  readonly outcomes: readonly { readonly session: string; readonly id: string; readonly outcome: string }[]
}

/**
 * Durable state of workshops. Every promise resolves once the matter is on disk and rejects with nothing
 * written. A second adapter (PostgreSQL) passes the same suite, `server/store/contract.ts`.
 */
export interface Store {
  load(workshop: WorkshopId): Promise<Loaded>
  /** The newest epoch of a wall with its updates in order; epoch 0 and no update for one never written [T6]: a failed load rejects. */
  loadWall(workshop: WorkshopId, wall: WallId): Promise<{ epoch: number; updates: readonly Uint8Array[] }>
  /** Ids of the walls that have been written. */
  walls(workshop: WorkshopId): Promise<readonly WallId[]>
  commit(commit: Commit): Promise<void>
  /** Replaces a wall's log by one state, in one transaction, if its epoch is still the given one. `updates` is how many log entries the state covers. */
  compactWall(workshop: WorkshopId, wall: WallId, epoch: number, updates: number, state: Uint8Array): Promise<void>
  /** Erases a workshop: facts, secrets, outcomes, walls. */
  erase(workshop: WorkshopId): Promise<void>
  /** Writes something of the size of a large commit, and nothing that stays: rejects while a commit would. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** Kinds of documents that the office keeps beside the workshops. */
export type DocumentKind = 'account' | 'centre' | 'workshop' | 'invite' | 'card' | 'session' | 'brief' | 'kit' | 'media'

/** A document: JSON text under a parent (a centre, a workshop), found by id or by one unique look-up word. */
export interface StoredDocument {
  readonly id: string
  readonly parent: string
  /** E-mail of an account, join code of a workshop, hash of a token; unique within its kind. */
  readonly lookup: string | null
  readonly body: string
}

/** One document of several that change together: written, or removed (null). */
export interface DocumentChange {
  readonly kind: DocumentKind
  readonly id: string
  /** Only while this is still its stored body; left out for one that may be new. */
  readonly was?: string
  readonly now: StoredDocument | null
}

/** Small durable documents of the office. */
export interface Documents {
  get(kind: DocumentKind, id: string): Promise<StoredDocument | null>
  find(kind: DocumentKind, lookup: string): Promise<StoredDocument | null>
  list(kind: DocumentKind, parent: string): Promise<readonly StoredDocument[]>
  /** Writes it; false when another document of that kind holds the look-up word. */
  put(kind: DocumentKind, document: StoredDocument): Promise<boolean>
  remove(kind: DocumentKind, id: string): Promise<void>
  /**
   * Changes several, all of them or none: false when one is not what it `was` any more (what works once works once),
   * or another holds a look-up word.
   */
  change(changes: readonly DocumentChange[]): Promise<boolean>
}

/** What a database holds, counted. */
export interface Census {
  /** Version of its tables. */
  readonly schema: number
  readonly workshops: number
  readonly contributions: number
  readonly documents: number
}

/** What a backup needs of a store that lives in a file. */
export interface Vault {
  /** Copies the whole database into a new file, as of one instant, while commits go on. */
  copy(file: string): Promise<void>
  /** Rewrites the database without the traces of what was erased. */
  scrub(): Promise<void>
  /** Counts a database that is sound; rejects with a sentence when it is damaged, or none of ours. */
  inspect(): Promise<Census>
  /** Gives every wall a new epoch, at least so high: devices that hold an older document fetch it anew. */
  renewWalls(least: number): Promise<void>
}
