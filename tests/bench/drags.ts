import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { presenceEntry, presenceMessage, readMessage, updateMessage } from '../../server/walls/protocol.ts'
import { fieldKey, recordsMap } from '../../shared/walls/record.ts'

/** Positions of one drag, each a glance of presence; after a second it is dropped, which is an edit. */
const positions = 20
const perSecond = 20

/** A wall's sockets at one server, ours or another's. */
export interface Stand {
  /** Opens the line of a device that arranges the wall, or of one that looks at it. */
  open(index: number, writes: boolean): Promise<WebSocket>
  /** What a device shows of itself while it holds something, or holds nothing more. */
  shown(writer: number, held: Held): unknown
  /** Whether its own clients say back whatever they hear of others' presence. */
  readonly echoes: boolean
}

type Held = Readonly<Record<string, unknown>> | null
type Shown = (held: Held) => unknown

/** One who drags: a document of its own, and notes that nobody else touches. */
class Writer {
  readonly #doc = new Y.Doc()
  readonly #notes: readonly string[]
  readonly #line: WebSocket
  readonly #shown: Shown
  #clock = 0
  #step = 0
  #drops = 0

  constructor(line: WebSocket, state: Uint8Array, notes: readonly string[], shown: Shown) {
    Y.applyUpdate(this.#doc, state)
    this.#line = line
    this.#notes = notes
    this.#shown = shown
  }

  /** One twentieth of a second of dragging; the name of the drop when it ends with one. */
  move(): string | null {
    const note = this.#notes[this.#drops % this.#notes.length] ?? ''
    this.#step++
    if (this.#step < positions) {
      this.#show({ ids: [note], dx: this.#step * 7, dy: this.#step * 3 })
      return null
    }
    this.#step = 0
    this.#drops++
    let update = new Uint8Array()
    this.#doc.once('update', (bytes: Uint8Array) => {
      update = new Uint8Array(bytes)
    })
    const at = { x: 20 + ((this.#drops * 37) % 1600), y: 20 + ((this.#drops * 53) % 800), zone: 'free', level: null }
    this.#doc.getMap(recordsMap).set(fieldKey(note, 'at'), at)
    this.#line.send(updateMessage(update))
    this.#show(null)
    return dropsIn(update)[0] ?? null
  }

  #show(held: Held): void {
    this.#line.send(presenceMessage([presenceEntry(this.#doc.clientID, ++this.#clock, this.#shown(held))]))
  }
}

/** The drops that an update brings: which clients' writes, up to which clock. */
const dropsIn = (update: Uint8Array): string[] =>
  [...Y.parseUpdateMeta(update).to].map(([client, clock]) => `${client}:${clock}`)

/** What a round of dragging showed: from each drop to its arrival at the last reader, ms; drops that never came count as infinite. */
export interface Round {
  readonly lastReader: readonly number[]
  readonly heardBytes: number
}

/** Readers and writers at a stand, ready to play rounds. */
export class Wall {
  readonly #readers: readonly WebSocket[]
  readonly #lines: readonly WebSocket[]
  readonly #writers: readonly Writer[]
  readonly #waiting = new Map<string, { readonly at: number; left: number }>()
  #arrived: number[] = []
  #bytes = 0

  private constructor(
    stand: Stand,
    lines: readonly WebSocket[],
    readers: number,
    state: Uint8Array,
    notes: readonly string[],
  ) {
    this.#lines = lines
    this.#readers = lines.slice(0, readers)
    const hands = lines.slice(readers)
    const share = Math.floor(notes.length / Math.max(1, hands.length))
    this.#writers = hands.map(
      (line, index) =>
        new Writer(line, state, notes.slice(index * share, (index + 1) * share), (held) => stand.shown(index, held)),
    )
    for (const line of lines) line.on('message', (bytes: Buffer) => this.#hear(line, bytes, stand.echoes))
  }

  static async open(
    stand: Stand,
    readers: number,
    writers: number,
    state: Uint8Array,
    notes: readonly string[],
  ): Promise<Wall> {
    const lines = await Promise.all(
      Array.from({ length: readers + writers }, (_, index) => stand.open(index, index >= readers)),
    )
    return new Wall(stand, lines, readers, state, notes)
  }

  /** Everyone drags for so many seconds, evenly spread over each twentieth. */
  async play(seconds: number): Promise<Round> {
    this.#arrived = []
    this.#waiting.clear()
    this.#bytes = 0
    const started = performance.now()
    let moved = 0
    const all = seconds * perSecond * this.#writers.length
    while (moved < all) {
      const due = ((performance.now() - started) / 1000) * perSecond * this.#writers.length
      for (; moved < Math.min(due, all); moved++) {
        const drop = this.#writers[moved % this.#writers.length]?.move()
        if (drop) this.#waiting.set(drop, { at: performance.now(), left: this.#readers.length })
      }
      await new Promise((next) => setTimeout(next, 2))
    }
    for (let waited = 0; this.#waiting.size > 0 && waited < 200; waited++)
      await new Promise((next) => setTimeout(next, 10))
    return {
      lastReader: [...this.#arrived, ...[...this.#waiting].map(() => Number.POSITIVE_INFINITY)],
      heardBytes: this.#bytes,
    }
  }

  close(): void {
    for (const line of this.#lines) line.terminate()
  }

  #hear(line: WebSocket, bytes: Buffer, echoes: boolean): void {
    this.#bytes += bytes.length
    const message = readMessage(bytes)
    if (message?.kind === 'presence' && echoes) line.send(bytes)
    if (message?.kind !== 'update' || !this.#readers.includes(line)) return
    for (const drop of dropsIn(message.bytes)) {
      const waiting = this.#waiting.get(drop)
      if (!waiting || --waiting.left > 0) continue
      this.#waiting.delete(drop)
      this.#arrived.push(performance.now() - waiting.at)
    }
  }
}
