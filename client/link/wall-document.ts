import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { KeySet } from '../../shared/walls/matter/records.ts'
import { fieldKey, fieldNames, recordsMap, splitKey } from '../../shared/walls/record.ts'
import { covers, echoes, type Sent, sentOf } from './wall-echo.ts'

/** What a document tells while it lives. */
export interface DocumentEvents {
  /** Keys changed, by whomever. */
  keys(keys: Iterable<string>): void
  /** The server and this device have said all to each other. */
  synced(): void
  /** An act of ours is durable. */
  saved(gesture: string): void
  /** The line is up or down. */
  line(up: boolean): void
  /** The server closed it with one of its own codes and will not take this document again. */
  ended(code: number, reason: string): void
  peers(): void
}

/** One epoch of a wall on this device: a document, its line to the server, and its presence. */
export class WallDocument {
  readonly #doc = new Y.Doc()
  readonly #map = this.#doc.getMap<unknown>(recordsMap)
  readonly #provider: WebsocketProvider
  readonly #sent = new Map<string, Sent>()
  readonly #events: DocumentEvents

  constructor(url: string, epoch: string, state: Uint8Array, events: DocumentEvents) {
    this.#events = events
    if (state.length > 0) Y.applyUpdate(this.#doc, state, 'state')
    this.#map.observe((event) => events.keys(event.keysChanged))
    this.#provider = new WebsocketProvider(url, epoch, this.#doc, { disableBc: true, connect: false })
    this.#provider.awareness.setLocalState(null)
    this.#provider.awareness.on('change', () => events.peers())
    this.#speakForItselfAlone()
    this.#provider.on('status', ({ status }) => {
      if (status === 'disconnected') this.#forgetOthers()
      else if (status === 'connected') this.#showAgain()
      events.line(status === 'connected')
    })
    this.#provider.on('sync', (done: boolean) => done && events.synced())
    this.#provider.on('closed', ({ code, reason }) => events.ended(code, reason))
    this.#listenForEchoes()
    this.#provider.connect()
  }

  entries(): IterableIterator<[string, unknown]> {
    return this.#map.entries()
  }

  read(key: string): unknown {
    return this.#map.get(key)
  }

  /** Writes the keys of one act, in one transaction that travels as one update. */
  write(gesture: string, sets: readonly KeySet[]): void {
    const heard = (update: Uint8Array): void => void this.#sent.set(gesture, sentOf(update, this.#doc.clientID))
    this.#doc.once('update', heard)
    this.#doc.transact(() => {
      for (const { key, value } of sets) {
        if (value !== undefined) this.#map.set(key, value)
        else for (const gone of this.#goingWith(key)) this.#map.delete(gone)
      }
    }, gesture)
    this.#doc.off('update', heard)
    if (!this.#sent.has(gesture)) this.#events.saved(gesture)
  }

  /** What goes when a key is taken away: with its kind a record goes whole, with what others wrote of it meanwhile. */
  #goingWith(key: string): readonly string[] {
    const parts = splitKey(key)
    const keys = parts?.field === 'kind' ? fieldNames.map((field) => fieldKey(parts.id, field)) : [key]
    return keys.filter((one) => this.#map.has(one))
  }

  /** What others show of themselves, by their connection. */
  peers(): ReadonlyMap<number, Record<string, unknown>> {
    const states = new Map(this.#provider.awareness.getStates())
    states.delete(this.#doc.clientID)
    return states
  }

  /** What this device shows of itself while it acts; null to show nothing. */
  show(state: Record<string, unknown> | null): void {
    this.#provider.awareness.setLocalState(state)
  }

  close(): void {
    this.#provider.destroy()
    this.#doc.destroy()
  }

  /** y-websocket says back what it hears of others' presence; thirty screens would send thirty times what one hand does. */
  #speakForItselfAlone(): void {
    const { awareness, _awarenessUpdateHandler: say } = this.#provider
    awareness.off('update', say)
    awareness.on(
      'update',
      (change: unknown, origin: unknown) => origin === 'local' && say(change as Parameters<typeof say>[0], origin),
    )
  }

  /** How often others have shown themselves ends with the line: who shows the same on the next one would pass for old news. */
  #forgetOthers(): void {
    const { meta, clientID } = this.#provider.awareness
    for (const id of meta.keys()) if (id !== clientID) meta.delete(id)
  }

  /** Whoever was told that this device has left takes what it showed before for old news: it shows it anew. */
  #showAgain(): void {
    const mine = this.#provider.awareness.getLocalState()
    if (mine) this.#provider.awareness.setLocalState(mine)
  }

  /** The protocol has no receipt: an act is durable once the server says its update back, or claims to hold it. */
  #listenForEchoes(): void {
    const sync = this.#provider.messageHandlers[0]
    this.#provider.messageHandlers[0] = (encoder, decoder, ...rest) => {
      const copy = decoding.clone(decoder)
      const step = decoding.readVarUint(copy)
      const body = decoding.readVarUint8Array(copy)
      sync?.(encoder, decoder, ...rest)
      for (const [gesture, sent] of [...this.#sent]) {
        const durable = step === 0 ? covers(body, this.#doc.clientID, sent) : echoes(body, this.#doc.clientID, sent)
        if (durable && this.#sent.delete(gesture)) this.#events.saved(gesture)
      }
    }
  }
}
