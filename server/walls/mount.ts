import { createHash } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { as, type SessionId, type WallId, type WorkshopId } from '../../shared/kernel/ids.ts'
import type { Session } from '../../shared/people/participant.ts'
import type { Bus, WallRight } from '../bus/port.ts'
import type { Clock } from '../clock.ts'
import { authenticate } from '../http/auth.ts'
import { type CloseReason, closeCodes } from './close-codes.ts'
import type { Speaker } from './company.ts'
import { WallRooms } from './room.ts'
import { WallSocket } from './socket.ts'

const path = /^\/api\/s\/([A-Za-z0-9_-]{34})\/walls\/([A-Za-z0-9_-]{1,129})\/(\d{1,9})$/
/** Largest frame that is read at all, bytes; what a message may hold is bounded again by its kind [F2]. */
const maxFrame = 1 << 20

/** How often lines are tried and rights are looked at again (the owner tells of changes at once: this is for the one that was lost), ms; how much a device may leave unread, and how long it may take to close. */
export interface Patience {
  readonly beatMs: number
  readonly reviewMs: number
  readonly slowBytes: number
  readonly closeMs: number
}
const patience: Patience = { beatMs: 15_000, reviewMs: 5_000, slowBytes: 4 << 20, closeMs: 2_000 }

/** Who hears that a device is there. */
export interface Links {
  up(workshop: WorkshopId, session: SessionId): void
  down(workshop: WorkshopId, session: SessionId): void
}

/** What walls stand on. */
export interface WallDeps {
  readonly bus: Bus
  readonly links: Links
  readonly clock: Clock
}

/** The walls' sockets of a server. */
export interface Walls {
  /** How many are open. */
  readonly size: number
  /** Lets no more in and tells all to come back. */
  close(): void
}

interface Admitted {
  readonly workshop: WorkshopId
  readonly session: Session
  readonly wall: WallId
  readonly epoch: number
  readonly right: WallRight
}

/**
 * Serves walls' sockets on an http server: `/api/s/:handle/walls/:wall/:epoch`, in y-websocket's protocol. A device is
 * known before anything is sent to it, reads unless it may edit, and is told by a close code why it may not stay.
 */
export function mountWalls(
  server: Server,
  { bus, links, clock }: WallDeps,
  { beatMs, reviewMs, slowBytes, closeMs }: Patience = patience,
): Walls {
  const rooms = new WallRooms(bus, clock)
  const sockets = new Set<WallSocket>()
  const upgrades = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrame,
    perMessageDeflate: false,
    clientTracking: false,
  })
  const endBeat = clock.every(beatMs, () => {
    for (const socket of sockets) socket.beat()
  })
  const endReview = clock.every(reviewMs, () => {
    for (const socket of sockets) void socket.review()
  })

  const join = async (
    ws: WebSocket,
    stream: Duplex,
    { workshop, session, wall, epoch, right }: Admitted,
  ): Promise<void> => {
    const allowance = rooms.allowances.of(session.id, clock.now())
    if (!allowance.arrivals.takes(1, clock.now())) return turnAway(ws, 'fast')
    const place = await rooms.enter(workshop, wall)
    if (!place) return turnAway(ws, 'unknown')
    const { room, leave } = place
    if (room.epoch !== epoch || ws.readyState !== ws.OPEN) {
      leave()
      return turnAway(ws, 'rebuilt')
    }
    const socket = new WallSocket(ws, stream, {
      bus,
      room,
      workshop,
      wall,
      session,
      right,
      speaker: speakerOf(session, wall),
      allowance,
      clock,
      slowBytes,
      closeMs,
    })
    sockets.add(socket)
    links.up(workshop, session.id)
    ws.once('close', () => {
      sockets.delete(socket)
      socket.gone()
      links.down(workshop, session.id)
      leave()
    })
  }

  const upgrade = async (request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> => {
    stream.on('error', () => stream.destroy())
    const asked = path.exec(request.url?.split('?')[0] ?? '')
    if (!asked) return void stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n', () => stream.destroy())
    const verdict = await admit(bus, request, asked).catch((): CloseReason => 'later')
    upgrades.handleUpgrade(request, stream, head, (ws) => {
      ws.on('error', () => ws.terminate())
      if (typeof verdict === 'string') return turnAway(ws, verdict)
      // Nothing that the device says meanwhile may be lost.
      ws.pause()
      void join(ws, stream, verdict)
        .catch(() => turnAway(ws, 'later'))
        .finally(() => ws.resume())
    })
  }
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void =>
    void upgrade(request, stream, head).catch(() => stream.destroy())
  server.on('upgrade', onUpgrade)

  return {
    get size() {
      return sockets.size
    },
    close() {
      server.off('upgrade', onUpgrade)
      endBeat()
      endReview()
      for (const socket of sockets) socket.end('restart')
    },
  }
}

async function admit(
  bus: Bus,
  request: IncomingMessage,
  [, handle = '', wallName = '', epoch = '']: readonly string[],
): Promise<Admitted | CloseReason> {
  if (!sameHost(request)) return 'forbidden'
  const known = await authenticate(bus, handle, request.headers.cookie)
  if (!known) return 'unauthorised'
  const wall = as<WallId>(wallName)
  const right = await bus.wallRight(known.workshop, known.session.id, wall)
  return right === 'none' ? 'forbidden' : { ...known, wall, epoch: Number(epoch), right }
}

/** Whether the page that opens the socket is ours; what is no browser names no origin. */
function sameHost({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || (URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host)
}

function turnAway(ws: WebSocket, why: CloseReason): void {
  ws.close(closeCodes[why].code, why)
}

/** [F5] Somebody as others at the wall see them: an id that means nothing elsewhere, and what staff call their invite. */
function speakerOf({ id, label, table, role }: Session, wall: WallId): Speaker {
  const alias = createHash('sha256').update(`${id} ${wall}`).digest('base64url').slice(0, 12)
  return { session: id, client: null, user: { id: alias, label, table, role } }
}
