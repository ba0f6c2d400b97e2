import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type WebSocket as Socket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { recordsMap } from '../../shared/walls/record.ts'
import { PageStorage } from './fixtures.ts'
import { openWall, sendLeft, type WallLink } from './wall.ts'
import { forgetLeft, heard, leftWalls } from './walls-left.ts'

/**
 * The contract's other side, as small as it can be: one document, edits echoed to all once they are in, an edit that
 * touches what is the ledger's closed with 4409, a rebuilt wall with 4410. The real one has tests of its own.
 */
class Wall {
  doc = new Y.Doc()
  epoch = 1
  /** Edits are taken in but not said back: the disk is slow. */
  silent = false
  /** What is answered to whoever asks for the wall. */
  answers: 'wall' | 'forbidden' | 'portal' = 'wall'
  readonly sockets = new Set<Socket>()
  readonly #http: Server
  readonly #ws: WebSocketServer

  constructor() {
    this.#http = createServer((_, response) => {
      if (this.answers === 'portal') return response.writeHead(403).end('<p>Sign in to this Wi-Fi</p>')
      if (this.answers === 'forbidden')
        return response.writeHead(403).end(JSON.stringify({ ok: false, refusal: { code: 'forbidden', message: '' } }))
      response.setHeader('x-epoch', String(this.epoch))
      response.end(Y.encodeStateAsUpdate(this.doc))
    })
    this.#ws = new WebSocketServer({ server: this.#http })
    this.#ws.on('connection', (socket, request) => this.#join(socket, Number(request.url?.split('/').at(-1))))
  }

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.#http.listen(0, '127.0.0.1', done))
    return `127.0.0.1:${(this.#http.address() as AddressInfo).port}`
  }

  put(key: string, value: unknown): void {
    this.doc.getMap(recordsMap).set(key, value)
  }

  rebuild(): void {
    const entries = [...this.doc.getMap(recordsMap).entries()]
    this.doc = new Y.Doc()
    for (const [key, value] of entries) this.put(key, value)
    this.epoch++
    for (const socket of this.sockets) socket.close(4410, 'rebuilt')
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.terminate()
    this.#ws.close()
    await new Promise((done) => this.#http.close(done))
  }

  #join(socket: Socket, epoch: number): void {
    this.sockets.add(socket)
    socket.on('close', () => this.sockets.delete(socket))
    if (this.answers === 'forbidden') return socket.close(4403, 'forbidden')
    if (epoch !== this.epoch) return socket.close(4410, 'rebuilt')
    this.#send(socket, 0, Y.encodeStateVector(this.doc))
    socket.on('message', (data: Buffer) => this.#hear(socket, data))
  }

  #hear(socket: Socket, data: Uint8Array): void {
    const decoder = decoding.createDecoder(data)
    if (decoding.readVarUint(decoder) !== 0) return
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (step === 0) return this.#send(socket, 1, Y.encodeStateAsUpdate(this.doc, body))
    const tried = new Y.Doc()
    Y.applyUpdate(tried, Y.encodeStateAsUpdate(this.doc))
    const touched = new Set<string>()
    tried.getMap(recordsMap).observe((event) => {
      for (const key of event.keysChanged) touched.add(key)
    })
    Y.applyUpdate(tried, body)
    if ([...touched].some((key) => key.endsWith('.text'))) return socket.close(4409, 'wall/edit')
    Y.applyUpdate(this.doc, body)
    if (!this.silent) for (const other of this.sockets) this.#send(other, 2, body)
  }

  #send(socket: Socket, step: number, body: Uint8Array): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
    socket.send(encoding.toUint8Array(encoder))
  }
}

let wall: Wall
let link: WallLink

beforeEach(async () => {
  wall = new Wall()
  const host = await wall.listen()
  vi.stubGlobal('location', { protocol: 'http:', host })
  vi.stubGlobal('localStorage', new PageStorage())
  const fetched = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetched(`http://${host}${path}`, init))
  for (const id of ['a', 'b']) {
    wall.put(`${id}.kind`, 'note')
    wall.put(`${id}.text`, `note ${id}`)
    wall.put(`${id}.z`, 0)
  }
  link = openWall('handle', 'wall')
  await saved()
})

afterEach(async () => {
  link.close()
  forgetLeft()
  await wall.close()
  vi.unstubAllGlobals()
})

const saved = (): Promise<void> => vi.waitFor(() => expect(link.state.get().saving).toBe('saved'), 8000)
const stored = (key: string): unknown => wall.doc.getMap(recordsMap).get(key)

describe('a wall’s link', () => {
  it('shows the wall, and says "saved" only once the server has said the act back', async () => {
    expect(link.records.get('a')).toMatchObject({ kind: 'note', text: 'note a' })
    wall.silent = true
    link.act([{ key: 'a.z', value: 3 }])
    expect(link.records.get('a')?.z).toBe(3)
    await vi.waitFor(() => expect(stored('a.z')).toBe(3))
    expect(link.state.get().saving).not.toBe('saved')
    wall.silent = false
    link.act([{ key: 'b.z', value: 4 }])
    await saved()
  })

  it('knows an act that only takes away to be durable too', async () => {
    link.act([
      { key: 'f.kind', value: 'frame' },
      { key: 'f.group', value: null },
    ])
    await saved()
    link.act([
      { key: 'f.kind', value: undefined },
      { key: 'f.group', value: undefined },
    ])
    expect(link.state.get().saving).toBe('sending')
    await saved()
    expect(stored('f.kind')).toBeUndefined()
    link.undo()
    await saved()
    expect(stored('f.kind')).toBe('frame')
  })

  it('[T5] a refused act is taken back whole with its reason, and costs no other act', async () => {
    link.act([{ key: 'a.z', value: 1 }])
    link.act([
      { key: 'a.text', value: 'not mine' },
      { key: 'a.group', value: null },
    ])
    link.act([{ key: 'b.z', value: 2 }])
    await vi.waitFor(() => expect(link.state.get().refused).toMatchObject({ why: 'wall/edit' }))
    await saved()
    expect(link.records.get('a')).toMatchObject({ text: 'note a', z: 1 })
    expect(link.records.get('a')).not.toHaveProperty('group')
    expect([stored('a.z'), stored('a.text'), stored('b.z')]).toEqual([1, 'note a', 2])
  })

  it('carries its acts over to a rebuilt wall', async () => {
    wall.silent = true
    link.act([{ key: 'a.z', value: 7 }])
    await vi.waitFor(() => expect(stored('a.z')).toBe(7))
    wall.put('a.z', 0)
    wall.silent = false
    wall.rebuild()
    await saved()
    expect(stored('a.z')).toBe(7)
    expect(link.records.get('a')?.z).toBe(7)
  })

  it('[T4] an act that was not durable outlives a reload', async () => {
    for (const socket of wall.sockets) socket.terminate()
    wall.silent = true
    link.act([{ key: 'b.z', value: 9 }])
    link.close()
    wall.put('b.z', 0)
    wall.silent = false
    link = openWall('handle', 'wall')
    await saved()
    expect(stored('b.z')).toBe(9)
  })

  it('[T4] what was done on a wall that left the screen goes on being sent, and then leaves nothing', async () => {
    for (const socket of wall.sockets) socket.terminate()
    link.act([{ key: 'b.z', value: 9 }])
    link.close()
    await vi.waitFor(() => expect(stored('b.z')).toBe(9), 8000)
    await vi.waitFor(() => expect(Object.keys(localStorage)).toEqual([]), 8000)
    await vi.waitFor(() => expect(wall.sockets.size).toBe(0), 8000)
    expect(leftWalls.get()).toEqual([])
  })

  it('[T5] what a wall refuses after it left the screen is told, with its words, until it was read', async () => {
    link.act([{ key: 'a.text', value: 'not mine' }])
    link.act([{ key: 'b.z', value: 2 }])
    link.close()
    const lost = { wall: 'wall', acts: 1, lost: { why: 'wall/edit', words: 'not mine' } }
    await vi.waitFor(() => expect(leftWalls.get()).toEqual([lost]), 8000)
    await vi.waitFor(() => expect(stored('b.z')).toBe(2), 8000)
    for (const one of leftWalls.get()) heard(one)
    expect(leftWalls.get()).toEqual([])
  })

  it('[T4] acts of an earlier page wait where the network lies, and are given up where the wall is closed to them', async () => {
    wall.answers = 'portal'
    for (const socket of wall.sockets) socket.close(4410, 'rebuilt')
    link.act([{ key: 'f.text', value: 'A theme' }])
    link.close()
    forgetLeft()
    sendLeft('handle')
    await vi.waitFor(() => expect(leftWalls.get()).toEqual([{ wall: 'wall', acts: 1, lost: null }]), 8000)
    wall.answers = 'forbidden'
    const lost = { why: 'closed', words: 'A theme' }
    await vi.waitFor(() => expect(leftWalls.get()).toEqual([{ wall: 'wall', acts: 1, lost }]), 8000)
    expect(Object.keys(localStorage)).toEqual([])
  })

  it('undoes and redoes its own acts alone', async () => {
    link.act([{ key: 'a.z', value: 5 }])
    await saved()
    wall.put('b.z', 8)
    link.undo()
    expect(link.records.get('a')?.z).toBe(0)
    link.redo()
    expect(link.records.get('a')?.z).toBe(5)
    await saved()
    expect([stored('a.z'), stored('b.z')]).toEqual([5, 8])
  })
})
