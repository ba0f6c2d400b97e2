import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import * as decoding from 'lib0/decoding'
import { expect, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Command } from '../../shared/api/command.ts'
import type { Reply } from '../../shared/api/reply.ts'
import {
  as,
  type ParticipantId,
  type SessionId,
  type TableId,
  type WallId,
  type WorkshopId,
} from '../../shared/kernel/ids.ts'
import { blank } from '../../shared/kits/blank.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import type { Role } from '../../shared/people/participant.ts'
import { sessionCookie } from '../accounts/cookie.ts'
import { drawToken, hashToken } from '../accounts/tokens.ts'
import { localBus } from '../bus/local.ts'
import type { Bus } from '../bus/port.ts'
import { machineClock } from '../clock.ts'
import { House } from '../conduct/house.ts'
import { type DeviceEnv, guard } from '../http/guard.ts'
import { openSqlite } from '../store/sqlite.ts'
import { mountWalls, type Patience } from './mount.ts'
import {
  missingMessage,
  presenceEntries,
  presenceEntry,
  presenceMessage,
  readMessage,
  updateMessage,
  vectorMessage,
} from './protocol.ts'
import { wallState } from './state.ts'

const workshop = as<WorkshopId>('workshop0001')
export const tableWall = as<WallId>('ideas_t1')
export const plenaryWall = as<WallId>('ideas_plenary')

/** A session with its cookie, as a device holds it. */
export interface Badge {
  readonly id: SessionId
  readonly handle: string
  readonly cookie: string
  /** Who a phone speaks for. */
  readonly participant: ParticipantId | null
}

// A machine that is busy with other things must not make a test fail.
vi.setConfig({ testTimeout: 60_000 })

/** A server of walls over a real house and a real database, with one workshop from the shortest kit. */
export async function openWalls(patience?: Patience) {
  const folder = await mkdtemp(join(tmpdir(), 'gommette-walls-'))
  const { store, close } = await openSqlite(folder)
  const house = new House({ store, clock: machineClock, forget: async () => {} })
  await house.create(workshop, seedWorkshop(blank, { code: 'ABCDEFGH', centre: 'Le Pôle' }))
  const bus = localBus(house)
  const routes = new Hono().route('/api/s/:handle', new Hono<DeviceEnv>().use(guard(bus)).route('/', wallState(bus)))
  const answer = getRequestListener(routes.fetch)
  const server = createServer((request, response) => void answer(request, response))
  const walls = mountWalls(server, { bus, links: { up: () => {}, down: () => {} }, clock: machineClock }, patience)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  onTestFinished(async () => {
    walls.close()
    server.closeAllConnections()
    server.close()
    await house.close(0)
    await close()
    await rm(folder, { recursive: true })
  })
  const at = `127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    bus,
    workshop,
    walls,
    ask: (badge: Badge, path: string) =>
      fetch(`http://${at}/api/s/${badge.handle}${path}`, { headers: { cookie: badge.cookie } }),
    fetchState: (badge: Badge, wall: string, headers: Record<string, string> = {}) =>
      fetch(`http://${at}/api/s/${badge.handle}/walls/${wall}/state`, {
        headers: { cookie: badge.cookie, ...headers },
      }),
    badge: (role: Role, table: string | null = null, label: string | null = null) =>
      openSession(bus, role, table, label),
    command: (badge: Badge, command: DistributiveOmit<Command, 'id'>): Promise<Reply> =>
      bus.command(workshop, badge.id, { ...command, id: drawToken(16) } as Command),
    line: (badge: Badge | null, wall: string, options: LineOptions = {}) =>
      new Line(
        `ws://${at}/api/s/${badge?.handle ?? 'x'.repeat(34)}/walls/${wall}/${options.epoch ?? 0}`,
        badge?.cookie,
        options.origin,
      ),
    url: (badge: Badge, wall: string) => `ws://${at}/api/s/${badge.handle}/walls/${wall}`,
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
interface LineOptions {
  readonly epoch?: number
  readonly origin?: string
}

async function openSession(bus: Bus, role: Role, table: string | null, label: string | null): Promise<Badge> {
  const [id, token] = [as<SessionId>(drawToken(16)), drawToken()]
  const handle = workshop + drawToken(16)
  const participant = role === 'participant' ? as<ParticipantId>(drawToken(16)) : null
  const opened = await bus.system(workshop, {
    type: 'session/open',
    session: id,
    handle,
    tokenHash: hashToken(token),
    role,
    participant,
    table: table === null ? null : as<TableId>(table),
    place: null,
    label,
  })
  expect(opened).toMatchObject({ ok: true })
  return {
    id,
    handle,
    participant,
    cookie: sessionCookie(handle, token, { secure: false, maxAgeMs: 60_000 }).split(';')[0] ?? '',
  }
}

/** What others show of themselves, as a line heard it last. */
type Shown = Record<string, unknown> & { readonly user?: unknown }

/** A device that speaks the protocol by hand: it holds a document, and keeps what it hears. */
class Line {
  readonly doc = new Y.Doc()
  readonly heard: { kind: string; bytes: Uint8Array }[] = []
  readonly company = new Map<number, Shown | null>()
  readonly ws: WebSocket
  denied: string | null = null
  closed: { code: number; reason: string } | null = null

  constructor(url: string, cookie?: string, origin?: string) {
    this.ws = new WebSocket(url, { headers: { ...(cookie && { cookie }), ...(origin && { origin }) } })
    this.ws.on('message', (data: Buffer) => this.#hear(data))
    this.ws.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) }
    })
    this.ws.on('error', () => {})
    onTestFinished(() => this.ws.terminate())
  }

  get records(): Record<string, unknown> {
    return this.doc.getMap('records').toJSON()
  }

  /** Waits until the device is in and holds what the server holds. */
  async synced(): Promise<this> {
    if (this.ws.readyState === WebSocket.CONNECTING) await new Promise((open) => this.ws.once('open', open))
    this.say(vectorMessage(Y.encodeStateVector(this.doc)))
    await this.until(() => this.heard.some(({ kind }) => kind === 'missing'))
    return this
  }

  say(message: Uint8Array): void {
    this.ws.send(message)
  }

  /** Does something on the document and sends it as one update. */
  edit(act: (map: Y.Map<unknown>) => void): Uint8Array {
    let sent = new Uint8Array()
    const send = (update: Uint8Array): void => {
      sent = new Uint8Array(update)
    }
    this.doc.on('update', send)
    this.doc.transact(() => act(this.doc.getMap('records')))
    this.doc.off('update', send)
    this.say(updateMessage(sent))
    return sent
  }

  show(clock: number, state: unknown, client = this.doc.clientID): void {
    this.say(presenceMessage([presenceEntry(client, clock, state)]))
  }

  until(condition: () => unknown): Promise<void> {
    return vi.waitFor(() => expect(condition()).toBeTruthy(), { timeout: 30_000, interval: 5 })
  }

  async closing(): Promise<{ code: number; reason: string }> {
    await this.until(() => this.closed)
    return this.closed ?? { code: 0, reason: '' }
  }

  #hear(data: Buffer): void {
    const message = readMessage(data)
    if (!message) this.denied = deniedIn(data)
    if (!message || message.kind === 'query') return
    this.heard.push(message)
    if (message.kind === 'missing' || message.kind === 'update') Y.applyUpdate(this.doc, message.bytes)
    if (message.kind === 'vector') this.say(missingMessage(Y.encodeStateAsUpdate(this.doc, message.bytes)))
    if (message.kind === 'presence')
      for (const { client, json } of presenceEntries(message.bytes, 100))
        this.company.set(client, JSON.parse(json) as Shown | null)
  }
}

function deniedIn(data: Uint8Array): string | null {
  const decoder = decoding.createDecoder(data)
  return decoding.readVarUint(decoder) === 2 && decoding.readVarUint(decoder) === 0
    ? decoding.readVarString(decoder)
    : null
}
