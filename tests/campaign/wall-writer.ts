import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { missingMessage, readMessage, updateMessage, vectorMessage } from '../../server/walls/protocol.ts'
import { recordsMap } from '../../shared/walls/record.ts'

/** Who opens a wall: a session's address, its handle and its cookie. */
export interface Badge {
  readonly base: string
  readonly handle: string
  readonly cookie: string | null
}

/** An edit that is not known to be saved yet. */
interface Edit {
  readonly update: Uint8Array
  readonly saved: () => void
}

/** The state of a wall as the server gives it, and its epoch. Rejects when it refuses. */
export async function fetchWall({ base, handle, cookie }: Badge, wall: string): Promise<{ doc: Y.Doc; epoch: number }> {
  const reply = await fetch(`${base}/api/s/${handle}/walls/${wall}/state`, { headers: { cookie: cookie ?? '' } })
  if (!reply.ok) throw new Error(`the state of ${wall}: ${reply.status}`)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await reply.arrayBuffer()))
  return { doc, epoch: Number(reply.headers.get('x-epoch')) }
}

/**
 * A tablet at a wall, without a screen: it holds the document, sends what it does in y-websocket's protocol, and
 * knows an edit to be saved when the server has said its bytes back. After a lost line it comes back with the same
 * document and sends what nobody answered for again.
 */
export class WallWriter {
  readonly wall: string
  readonly doc: Y.Doc
  readonly #badge: Badge
  /** The epoch of its document: a wall that was rebuilt has another. */
  readonly epoch: number
  readonly #unsaved: Edit[] = []
  #ws: WebSocket | null = null
  /** How the line ended last: its close code, and the server's reason. */
  closed: { readonly code: number; readonly reason: string } | null = null
  /** Resolves when the line that is open now ends. */
  ended: Promise<void> = Promise.resolve()

  private constructor(badge: Badge, wall: string, doc: Y.Doc, epoch: number) {
    this.#badge = badge
    this.wall = wall
    this.doc = doc
    this.epoch = epoch
  }

  /** Fetches the wall's state and opens its line. */
  static async open(badge: Badge, wall: string): Promise<WallWriter> {
    const { doc, epoch } = await fetchWall(badge, wall)
    const writer = new WallWriter(badge, wall, doc, epoch)
    await writer.connect()
    return writer
  }

  get records(): Y.Map<unknown> {
    return this.doc.getMap(recordsMap)
  }

  /** How many edits wait for the server's word. */
  get unsaved(): number {
    return this.#unsaved.length
  }

  get open(): boolean {
    return this.#ws?.readyState === WebSocket.OPEN
  }

  /** Opens the line (again), with what was not saved before. Resolves when it is open; rejects when it cannot be. */
  async connect(): Promise<void> {
    const { base, handle, cookie } = this.#badge
    const url = `${base.replace('http', 'ws')}/api/s/${handle}/walls/${this.wall}/${this.epoch}`
    const ws = new WebSocket(url, { headers: { cookie: cookie ?? '' } })
    this.#ws = ws
    this.closed = null
    ws.on('message', (data: Buffer) => this.#hear(ws, data))
    this.ended = new Promise((ended) => {
      ws.on('close', (code, reason) => {
        if (this.#ws === ws) this.closed = { code, reason: String(reason) }
        ended()
      })
    })
    await new Promise<void>((open, failed) => {
      ws.once('open', open).once('error', failed)
    })
    ws.on('error', () => undefined)
    ws.send(vectorMessage(Y.encodeStateVector(this.doc)))
    for (const { update } of this.#unsaved) ws.send(updateMessage(update))
  }

  /**
   * Does something on the document and sends it. Resolves when it is saved; not at all while the line is down, nor
   * after a refusal (`closed` says why).
   */
  edit(act: (records: Y.Map<unknown>) => void): Promise<void> {
    let update: Uint8Array | null = null
    const written = (bytes: Uint8Array): void => {
      update = bytes.slice()
    }
    this.doc.on('update', written)
    this.doc.transact(() => act(this.records))
    this.doc.off('update', written)
    const bytes: Uint8Array | null = update
    if (!bytes) return Promise.resolve()
    return new Promise((saved) => {
      this.#unsaved.push({ update: bytes, saved })
      if (this.open) this.#ws?.send(updateMessage(bytes))
    })
  }

  /** Sends bytes as they are: for those who want to be refused. */
  say(message: Uint8Array): void {
    this.#ws?.send(message)
  }

  leave(): void {
    this.#ws?.terminate()
  }

  #hear(ws: WebSocket, data: Buffer): void {
    const message = readMessage(data)
    if (message?.kind === 'vector' && ws.readyState === WebSocket.OPEN)
      ws.send(missingMessage(Y.encodeStateAsUpdate(this.doc, message.bytes)))
    if (message?.kind !== 'update' && message?.kind !== 'missing') return
    Y.applyUpdate(this.doc, message.bytes)
    if (message.kind === 'update') this.#echoed(message.bytes)
  }

  /** Each edit has an echo of its own. */
  #echoed(bytes: Uint8Array): void {
    const at = this.#unsaved.findIndex(({ update }) => Buffer.compare(update, bytes) === 0)
    if (at >= 0) this.#unsaved.splice(at, 1)[0]?.saved()
  }
}
