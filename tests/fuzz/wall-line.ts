import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { missingMessage, readMessage, updateMessage, vectorMessage } from '../../server/walls/protocol.ts'
import { recordsMap } from '../../shared/walls/record.ts'
import type { Device } from './device.ts'

/** A wall's state is compressed in a thread that no clock of ours waits for. */
const plain = { 'accept-encoding': 'identity' }

/** One device's copy of a wall: it goes on without network, and brings what it did when it comes back. */
export class WallLine {
  readonly device: Device
  readonly wall: string
  doc = new Y.Doc()
  closed: number | null = null
  /** From 4400 on a device may not come back with the document that it had. */
  spoilt = false
  synced = false
  #ws: WebSocket | null = null
  #epoch = '0'
  #client: number

  constructor(device: Device, wall: string, client: number) {
    this.device = device
    this.wall = wall
    this.#client = client
    this.doc.clientID = client
  }

  get open(): boolean {
    return this.#ws !== null && this.closed === null
  }

  get map(): Y.Map<unknown> {
    return this.doc.getMap(recordsMap)
  }

  /** A page that was just loaded: a new document, with the state that stands. False when the wall is not its to see. */
  async load(): Promise<boolean> {
    this.leave()
    this.doc = new Y.Doc()
    this.#client += 10_000
    this.doc.clientID = this.#client
    this.spoilt = false
    const answer = await this.device.ask({
      method: 'GET',
      path: this.device.path(`/walls/${this.wall}/state`),
      headers: plain,
    })
    if (answer?.status !== 200) return false
    this.#epoch = /x-epoch: (\d+)/.exec(answer.head)?.[1] ?? '0'
    Y.applyUpdate(this.doc, answer.body, this)
    return true
  }

  /** Opens its socket: says what it holds, and is asked what the server misses. */
  join(): void {
    this.leave()
    const { device } = this
    const pipe = device.hall.site.connect()
    this.closed = null
    this.synced = false
    const ws = new WebSocket(`ws://hall${device.path(`/walls/${this.wall}/${this.#epoch}`)}`, {
      createConnection: () => pipe as never,
      headers: { cookie: device.cookie ?? '' },
    })
    this.#ws = ws
    ws.on('open', () => ws.send(vectorMessage(Y.encodeStateVector(this.doc))))
    ws.on('message', (data: Buffer) => this.#ws === ws && this.#hear(data, ws))
    ws.on('close', (code) => {
      if (this.#ws === ws) this.closed = code
      if (code >= 4400) this.spoilt = true
      pipe.destroy()
    })
    ws.on('error', () => pipe.destroy())
  }

  leave(): void {
    const ws = this.#ws
    this.#ws = null
    this.closed = null
    ws?.terminate()
  }

  /** Does something to the wall; told at once where there is a line, else brought along later. */
  act(change: (map: Y.Map<unknown>) => void): void {
    const tell = (update: Uint8Array): void => {
      if (this.open && this.synced && this.#ws?.readyState === WebSocket.OPEN) this.#ws.send(updateMessage(update))
    }
    this.doc.on('update', tell)
    this.doc.transact(() => change(this.map))
    this.doc.off('update', tell)
  }

  /** Sends bytes that no client of ours would. */
  send(bytes: Uint8Array): void {
    if (this.open && this.#ws?.readyState === WebSocket.OPEN) this.#ws.send(bytes)
  }

  #hear(data: Buffer, ws: WebSocket): void {
    const { judge, now } = this.device.hall
    judge.hears({ session: this.device.session, channel: 'wall', text: data.toString('latin1') }, now())
    const message = readMessage(data)
    if (!message || message.kind === 'query' || message.kind === 'presence') return
    if (message.kind === 'vector') ws.send(missingMessage(Y.encodeStateAsUpdate(this.doc, message.bytes)))
    else Y.applyUpdate(this.doc, message.bytes, this)
    if (message.kind === 'missing') this.synced = true
  }
}
