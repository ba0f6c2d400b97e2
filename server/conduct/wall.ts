import * as Y from 'yjs'
import { type Refusal, refusal } from '../../shared/api/refusals.ts'
import type { WallId } from '../../shared/kernel/ids.ts'
import { err, type Result } from '../../shared/kernel/result.ts'
import { replayBounds, writerOf } from '../../shared/walls/guard.ts'
import { type HandWork, workOn } from '../../shared/walls/hand.ts'
import { recordsMap } from '../../shared/walls/record.ts'
import { type Rehearsed, rehearse } from '../../shared/walls/rehearse.ts'
import { documentOf, type Shadow, shadowOf } from '../../shared/walls/shadow.ts'
import type { WallFeed, WallListener } from '../bus/port.ts'

/** Most bytes of a wall's log since it was last put together; beyond it only a new state makes room. */
const mostBytes = 32 * 1024 * 1024
/** A log is put together into one state after so many entries. */
export const compactAfter = 500

/**
 * One wall in memory: the live document, which holds what is on disk, and a shadow where edits and the server's hand
 * are rehearsed. What was rehearsed is staged until the commit is known: then it is settled, or dropped.
 */
export class Wall {
  readonly id: WallId
  readonly epoch: number
  readonly #live: Y.Doc
  readonly #listeners = new Set<WallListener>()
  #shadow: Shadow
  /** Client ids of every shadow so far: the server's hand wrote under them, and nobody else may. */
  readonly #hands = new Set<number>()
  #staged: Uint8Array[] = []
  #encoded: Uint8Array | null = null
  #vector: Uint8Array | null = null
  /** Entries of its log on disk, and their bytes. */
  #entries: number
  #bytes: number
  /** Words were taken away that its log still holds [D4]. */
  #forgets = false
  /** A log that could not be put together is tried again when it has grown as much again, not at every act. */
  #compactBeyond = compactAfter

  /** Throws when the log cannot be read whole [T6]. */
  constructor(id: WallId, epoch: number, updates: readonly Uint8Array[]) {
    this.id = id
    this.epoch = epoch
    this.#live = documentOf(updates)
    this.#shadow = this.#shadowOf([this.state()])
    this.#entries = updates.length
    this.#bytes = updates.reduce((sum, update) => sum + update.length, 0)
  }

  get listened(): boolean {
    return this.#listeners.size > 0
  }

  /** Whether its log should be put together: it is long, or holds words that were taken back. */
  get due(): boolean {
    return this.#entries > this.#compactBeyond || this.#forgets
  }

  /** Its committed state as one Yjs V1 update: the same bytes until it changes. */
  state(): Uint8Array {
    this.#encoded ??= Y.encodeStateAsUpdate(this.#live)
    return this.#encoded
  }

  stateVector(): Uint8Array {
    this.#vector ??= Y.encodeStateVector(this.#live)
    return this.#vector
  }

  /** Rehearses a staff edit and stages what it changes. */
  edit(update: Uint8Array): Result<Rehearsed, Refusal> {
    if (this.#bytes > mostBytes) return err(refusal('wall/edit', 'this wall is full'))
    const writer = writerOf(update)
    if (writer !== null && this.#hands.has(writer)) return err(refusal('wall/edit', 'the edit speaks for the server'))
    const shadow = this.#rehearsal()
    const rehearsed = rehearse(shadow, update, replayBounds)
    if (rehearsed.ok && rehearsed.value.update) this.#staged.push(rehearsed.value.update)
    return rehearsed
  }

  /** Does the hand's work on the shadow and stages it; null when nothing changes. */
  work(works: readonly HandWork[]): Uint8Array | null {
    const update = workOn(this.#rehearsal(), {
      set: works.flatMap(({ set }) => set),
      drop: works.flatMap(({ drop }) => drop),
    })
    if (!update) return null
    this.#staged.push(update)
    this.#forgets ||= works.some(({ drop }) => drop.length > 0)
    return update
  }

  /** What was staged is on disk: it becomes live and is told. True when there was something. */
  settle(): boolean {
    const staged = this.#staged
    if (staged.length === 0) return false
    this.#staged = []
    this.#encoded = null
    this.#vector = null
    for (const update of staged) {
      Y.applyUpdate(this.#live, update)
      this.#entries++
      this.#bytes += update.length
      for (const listener of this.#listeners) listener.update(update)
    }
    return true
  }

  /** What was staged was not stored: the next rehearsal begins from the live document. */
  drop(): void {
    if (this.#staged.length === 0) return
    this.#staged = []
    this.#shadow.spoilt = true
  }

  /** What lies on it, staged changes included, as a document that never held anything else; null when it never held a thing. */
  afresh(): Uint8Array | null {
    const { map } = this.#rehearsal()
    if (this.#entries === 0 && this.#staged.length === 0) return null
    const doc = new Y.Doc()
    const records = doc.getMap(recordsMap)
    doc.transact(() => {
      for (const [key, value] of map.entries()) records.set(key, value)
    })
    const update = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    return update
  }

  /** Tells whoever holds it open that rights may have changed. */
  stir(): void {
    for (const listener of this.#listeners) listener.rights?.()
  }

  /** Another takes its place: whoever draws it is told to come back for that one. */
  end(): void {
    for (const listener of [...this.#listeners]) listener.rebuilt()
    this.#listeners.clear()
  }

  /** Begins to put its log together: so many entries become this state. Call the result with what came of it. */
  compact(): { readonly entries: number; readonly state: Uint8Array; readonly done: (stored: boolean) => void } {
    const [entries, state] = [this.#entries, this.state()]
    const forgot = this.#forgets
    this.#forgets = false
    const done = (stored: boolean): void => {
      if (stored) this.#entries -= entries - 1
      this.#compactBeyond = stored ? compactAfter : this.#entries + compactAfter
      if (stored) this.#bytes = state.length
      else this.#forgets ||= forgot
    }
    return { entries, state, done }
  }

  listen(listener: WallListener): WallFeed {
    this.#listeners.add(listener)
    return {
      epoch: this.epoch,
      state: () => this.state(),
      stateVector: () => this.stateVector(),
      weight: () => this.#bytes,
      // Who holds nothing misses everything: the same bytes for all of them.
      missing: (vector) => (vector.length <= 1 ? this.state() : Y.encodeStateAsUpdate(this.#live, vector)),
      close: () => void this.#listeners.delete(listener),
    }
  }

  /** The shadow, made anew from the live document and what is staged when a refused edit spoilt it. */
  #rehearsal(): Shadow {
    if (this.#shadow.spoilt) this.#shadow = this.#shadowOf([this.state(), ...this.#staged])
    return this.#shadow
  }

  #shadowOf(updates: readonly Uint8Array[]): Shadow {
    const shadow = shadowOf(updates)
    this.#hands.add(shadow.doc.clientID)
    return shadow
  }
}
