import type { ServerResponse } from 'node:http'
import type { SessionId, WorkshopId } from '../../shared/kernel/ids.ts'
import type { Bus, Listener } from '../bus/port.ts'
import type { Clock } from '../clock.ts'
import { protections } from '../http/headers.ts'
import { pack, packHead, packShared } from './pack.ts'

/** A device that leaves so many bytes unread, the largest frame that it was sent not counted, is let go: it comes back for a whole view. */
const slowBytes = 1 << 20
const beatMs = 20_000

const encoder = new TextEncoder()
const event = (name: string, data: unknown): Uint8Array =>
  encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)

/** What feeds stand on. */
export interface FeedDeps {
  readonly bus: Bus
  readonly presence: Presence
  readonly clock: Clock
}

/** Where a device listens from. */
export interface FeedRequest {
  readonly workshop: WorkshopId
  readonly session: SessionId
  readonly face: 'own' | 'table'
  readonly after: string | null
  /** The device reads gzip. */
  readonly zipped?: boolean
}

/**
 * Holds one device's feed open on a raw response: frames are written as the buffers that the hub encoded.
 * Presence follows the connection. Resolves once the feed has ended.
 */
export async function feed(
  { bus, presence, clock }: FeedDeps,
  response: ServerResponse,
  { workshop, session, face, after, zipped = false }: FeedRequest,
): Promise<void> {
  // Frames go straight to the socket, unchunked: one write a frame and a device, where a chunk would cost three. While
  // the answer before it on this connection is not quite over, the response has no socket yet and keeps them in order.
  let largest = 0
  const write = (bytes: Uint8Array): void => {
    const line = response.socket ?? response
    if (line.writableLength > slowBytes + largest) response.destroy()
    else if (!response.destroyed && line.writable) line.write(bytes)
    largest = Math.max(largest, bytes.length)
  }
  const own = (name: string, data: unknown): Uint8Array => {
    const bytes = event(name, data)
    return zipped ? pack(bytes) : bytes
  }
  const listener: Listener = {
    frame: ({ bytes }) => write(zipped ? packShared(bytes) : bytes),
    you: (you) => write(own('you', you)),
    bye: (inMs, why) => {
      write(own('bye', { inMs, why }))
      response.end()
    },
  }
  response.useChunkedEncodingByDefault = false
  response.writeHead(200, {
    ...protections,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    vary: 'accept-encoding',
    connection: 'close',
    ...(zipped && { 'content-encoding': 'gzip' }),
  })
  const gone = new Promise<void>((done) => response.once('close', done))
  // The head, the view and the device's own state leave in one piece.
  const line = response.socket
  line?.cork()
  response.flushHeaders()
  if (zipped) write(packHead)
  const stop = await bus.listen(workshop, session, face, after, listener).catch((error: unknown) => {
    console.error('feed not opened:', error)
    return undefined
  })
  line?.uncork()
  // The device comes back by itself; a view that cannot be told costs its line, not the server.
  if (stop === undefined) return void response.destroy()
  if (!stop) {
    listener.bye(null, 'removed')
    return
  }
  presence.up(workshop, session)
  const endBeat = clock.every(beatMs, () => write(own('beat', { now: clock.now() })))
  await gone
  endBeat()
  stop()
  presence.down(workshop, session)
}

/** How many links each session holds here; told to the workshop a moment later, so that a reload is no leaving. */
export class Presence {
  readonly #bus: Bus
  readonly #clock: Clock
  readonly #links = new Map<string, number>()
  readonly #told = new Map<string, number>()

  constructor(bus: Bus, clock: Clock) {
    this.#bus = bus
    this.#clock = clock
  }

  up(workshop: WorkshopId, session: SessionId): void {
    this.#set(workshop, session, (this.#links.get(session) ?? 0) + 1, 0)
  }

  down(workshop: WorkshopId, session: SessionId): void {
    this.#set(workshop, session, (this.#links.get(session) ?? 1) - 1, 2_000)
  }

  #set(workshop: WorkshopId, session: SessionId, links: number, afterMs: number): void {
    if (links > 0) this.#links.set(session, links)
    else this.#links.delete(session)
    this.#clock.after(afterMs, () => {
      const now = Math.min(1, this.#links.get(session) ?? 0)
      if (now === (this.#told.get(session) ?? 0)) return
      if (now) this.#told.set(session, now)
      else this.#told.delete(session)
      void this.#bus.system(workshop, { type: 'presence/set', session, links: now })
    })
  }
}
