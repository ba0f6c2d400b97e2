import { type KeySet, WallRecords } from '../../shared/walls/matter/records.ts'
import { backoff } from './backoff.ts'
import { newId } from './ids.ts'
import { outcomeOf } from './request.ts'
import { store } from './store.ts'
import { WallDocument } from './wall-document.ts'
import { type Gesture, gestureOf, Journal, leftOf, undoOf, unlockedOf, wordsOf } from './wall-journal.ts'
import { shelfOf, wallsOnShelf } from './wall-shelf.ts'
import { leave, type RefusedAct, sayLost, sayWaiting, takeBack } from './walls-left.ts'

/** Where a device stands with a wall: its acts are durable, on their way, or wait for the network. */
export interface WallState {
  readonly saving: 'connecting' | 'saved' | 'sending' | 'waiting'
  /** What came of the last act that was not taken, until the next act. */
  readonly refused: RefusedAct | null
}

/** Somebody else at the same wall, while they act. Identity is the server's word [F5]. */
export interface Peer {
  readonly id: number
  readonly state: Readonly<Record<string, unknown>>
}

/** An open wall. */
export interface WallLink {
  readonly records: WallRecords
  readonly state: { get(): WallState; subscribe(listener: () => void): () => void }
  /** Null while this device's own line is down: nothing is known of anybody then. */
  readonly peers: { get(): readonly Peer[] | null; subscribe(listener: () => void): () => void }
  /**
   * One act: all of its writes travel as one edit, and are taken back as one. Its id; null when it changes nothing.
   * `late`: part of an earlier act, so that what was undone since can still be redone.
   */
  act(writes: readonly KeySet[], late?: boolean): string | null
  /** Takes an act back (the last one unless told), where nobody has written since; false when there is none such. */
  undo(act?: string): boolean
  /** Does an undone act again. */
  redo(act?: string): boolean
  /** Whether what changes at this moment is this device's own act, or the wall as it is first found. */
  own(): boolean
  /** Shows what this device is doing (positions in between); null to stop. */
  show(state: Record<string, unknown> | null): void
  /** The wall goes from the screen: what is not durable yet goes on being sent, and `leftWalls` says what becomes of it. */
  close(): void
}

/** An act that is not durable after this long waits for the network, whatever the socket believes, ms. */
const patience = 3000

/** Close codes that ask for a new document: an act was refused, or the wall was rebuilt under a new epoch. */
const refusedCode = 4409
const rebuiltCode = 4410

/** Close codes by which this device learns that it may not change the wall. */
const forbiddenCodes: readonly number[] = [4403, 4404]

/**
 * Opens a wall and keeps it open. The document may have to go (a refused act, a rebuilt wall); the acts of this device
 * that were not durable are then played again on its successor, one by one, so that one refusal costs one act. They
 * are kept in the browser, so that neither a reload nor a dead battery loses any.
 */
export function openWall(handle: string, wall: string): WallLink {
  const base = `/api/s/${handle}/walls/${encodeURIComponent(wall)}`
  takeBack(base)
  const shelf = shelfOf(handle, wall)
  const records = new WallRecords()
  const journal = new Journal(shelf.recall())
  const state = store<WallState>({ saving: 'connecting', refused: null })
  const peers = store<readonly Peer[] | null>(null)
  /** Acts that the document does not hold yet, and the one of them that is being played again. */
  let held: Gesture[] = [...journal.pending]
  let replaying: string | null = null
  /** The act that made the server end the document before this one. */
  let suspect: { readonly act: Gesture; readonly why: string } | null = null
  let document: WallDocument | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let up = false
  let late = false
  let lateness: ReturnType<typeof setTimeout> | undefined
  /** No screen shows it any more; and nothing of it is sent any more either. */
  let left = false
  let closed = false
  let writing = false
  let shown: Record<string, unknown> | null = null

  const painted = (key: string): unknown => {
    const gesture = held.findLast(({ sets }) => sets.some((set) => set.key === key))
    return gesture ? gesture.sets.findLast((set) => set.key === key)?.after : document?.read(key)
  }
  const paintAll = (): void => {
    const keys = new Map(document?.entries())
    for (const { sets } of held)
      for (const { key, after } of sets)
        if (after === undefined) keys.delete(key)
        else keys.set(key, after)
    records.replace(keys)
  }
  const tell = (refused: RefusedAct | null = state.get().refused): void => {
    shelf.keep(journal.pending)
    const pending = journal.pending.length > 0
    if (!pending) {
      clearTimeout(lateness)
      lateness = undefined
      late = false
    } else
      lateness ??= setTimeout(() => {
        late = true
        tell()
      }, patience)
    const cut = failures > 0 || late || (document !== null && !up)
    const saving = cut ? 'waiting' : !document ? 'connecting' : pending ? 'sending' : 'saved'
    state.set({ saving, refused })
    if (!left) return
    sayWaiting(wall, saving === 'waiting' ? journal.pending.length : 0)
    if (!pending) queueMicrotask(() => takeBack(base))
  }
  const end = (): void => {
    closed = true
    clearTimeout(timer)
    clearTimeout(lateness)
    document?.close()
    if (left) sayWaiting(wall, 0)
  }
  /** This device may not change the wall any more, and no screen shows it: what waits for it has nowhere to go. */
  const giveUp = (): void => {
    const acts = journal.pending
    const words = acts.flatMap((act) => wordsOf(act) ?? []).join('\n')
    sayLost(wall, acts.length, { why: 'closed', words: words || null })
    for (const { id } of acts) journal.refused(id)
    tell()
  }
  const hearPeers = (): void => {
    const there = up ? document?.peers() : null
    peers.set(there ? [...there].map(([id, shown]) => ({ id, state: shown })) : null)
  }
  const playNext = (): void => {
    const next = held.shift()
    replaying = next?.id ?? null
    if (next)
      document?.write(
        next.id,
        next.sets.map(({ key, after }) => ({ key, value: after })),
      )
    tell()
  }
  const saved = (gesture: string): void => {
    journal.saved(gesture)
    if (gesture === replaying) playNext()
    else tell()
  }
  const write = (gesture: Gesture): void => {
    const sets = gesture.sets.map(({ key, after }) => ({ key, value: after }))
    writing = true
    try {
      if (document && held.length === 0 && replaying === null) document.write(gesture.id, sets)
      else {
        held.push(gesture)
        records.write(sets)
      }
    } finally {
      writing = false
    }
    tell(null)
  }
  const renew = (code: number, reason: string): void => {
    document?.close()
    document = null
    up = false
    hearPeers()
    if (code === refusedCode) {
      // Only an act that was played on a fresh document is to blame: any other may have met somebody else's halfway.
      const act = journal.pending.find((gesture) => gesture.id === replaying)
      suspect = act ? { act, why: reason || 'wall/edit' } : null
    }
    held = [...journal.pending]
    replaying = null
    if (left && forbiddenCodes.includes(code)) return giveUp()
    tell()
    if (!closed) timer = setTimeout(() => void load(), code === refusedCode || code === rebuiltCode ? 0 : 4000)
  }
  /**
   * A refused act loses what it did to things that are gone by now, and what it moved that is locked by now; with nothing
   * of that kind it was wrong, and is given up.
   */
  const clear = (now: WallDocument): RefusedAct | null => {
    if (!suspect) return null
    const { act, why } = suspect
    suspect = null
    const there = leftOf(act, (record) => now.read(`${record}.kind`) !== undefined)
    const left = unlockedOf(there, (record) => now.read(`${record}.locked`) === true)
    const [whole, nothing] = [left.sets.length === act.sets.length, left.sets.length === 0]
    if (whole || nothing) journal.refused(act.id)
    else journal.trim(left)
    held = [...journal.pending]
    const words = wordsOf(act)
    if (whole) return { why, words }
    if (left.sets.length < there.sets.length) return { why: 'fixed', words: words === wordsOf(left) ? null : words }
    return nothing || words !== wordsOf(left) ? { why: 'gone', words } : null
  }
  const load = async (): Promise<void> => {
    const fetched = await fetchState(base)
    if (closed) return
    if (fetched === 'forbidden' && left) return giveUp()
    if (!fetched || fetched === 'forbidden') {
      tell()
      timer = setTimeout(() => void load(), backoff(++failures))
      return
    }
    failures = 0
    const own = new WallDocument(wsUrl(base), fetched.epoch, fetched.state, {
      keys: (keys) => own === document && records.write([...keys].map((key) => ({ key, value: painted(key) }))),
      synced: () => own === document && replaying === null && playNext(),
      saved: (gesture) => saved(gesture),
      line: (now) => {
        up = now
        hearPeers()
        tell()
      },
      ended: (code, reason) => own === document && renew(code, reason),
      peers: () => own === document && hearPeers(),
    })
    document = own
    own.show(shown)
    const lost = clear(own)
    if (lost && left) sayLost(wall, 1, lost)
    paintAll()
    tell(lost ?? undefined)
  }
  void load()

  return {
    records,
    state,
    peers,
    act(writes, late) {
      const gesture = gestureOf(newId(), writes, painted)
      if (gesture.sets.length === 0) return null
      journal.add(gesture, late)
      write(gesture)
      return gesture.id
    },
    undo: (act) => step(journal.back(act)),
    redo: (act) => step(journal.again(act), true),
    own: () => writing || replaying !== null || state.get().saving === 'connecting',
    show(mine) {
      shown = mine
      document?.show(mine)
    },
    close() {
      if (journal.pending.length === 0) return end()
      left = true
      shown = null
      document?.show(null)
      leave(base, end)
      tell()
    },
  }

  function step(gesture: Gesture | null, forward = false): boolean {
    if (!gesture) return false
    const turned = forward
      ? { id: '', sets: gesture.sets.map(({ key, before, after }) => ({ key, before: after, after: before })) }
      : gesture
    const follower = gestureOf(newId(), undoOf(turned, painted), painted)
    if (follower.sets.length > 0) {
      journal.follow(follower)
      write(follower)
    }
    tell(null)
    return true
  }
}

const wsUrl = (base: string): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${base}`

/** [T4] Sends what earlier pages of this handle did on walls and could not send. */
export function sendLeft(handle: string): void {
  for (const wall of wallsOnShelf(handle)) openWall(handle, wall).close()
}

/** The wall now; `forbidden` when the server says so, null when it could not be asked. A captive portal says no such thing. */
async function fetchState(base: string): Promise<{ epoch: string; state: Uint8Array } | 'forbidden' | null> {
  try {
    const response = await fetch(`${base}/state`, { cache: 'no-store' })
    const epoch = response.headers.get('x-epoch')
    if (response.ok && epoch !== null) return { epoch, state: new Uint8Array(await response.arrayBuffer()) }
    const outcome = outcomeOf(response.status, await response.json())
    return outcome.kind === 'refused' && ['forbidden', 'not-found'].includes(outcome.refusal.code) ? 'forbidden' : null
  } catch {
    return null
  }
}
