import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const wallsPath = /^\/api\/s\/[^/]+\/walls\//

/** What Node allows a connection. Bounds are time and number, never an address: a hall shares one [F2]. */
export const connectionLimits: ServerOptions = {
  /**
   * A request's head is there within so long, its body too: a picture over a bad line takes a minute. Node counts from the
   * opening of a connection: one that never says anything is told 408 and closed as well.
   */
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 2_000,
  // Longer than a phone's pauses: a connection closed under a request would cost it a second try.
  keepAliveTimeout: 75_000,
  maxHeaderSize: 16 * 1024,
  // What is not for a wall is answered like any request, whatever it would like to be upgraded to.
  shouldUpgradeCallback: ({ headers, url }) =>
    headers.upgrade?.toLowerCase() === 'websocket' && wallsPath.test(url ?? ''),
}

/** A connection on which nothing moves for so long is closed, ms: a feed has its beat, a handler is done long before. */
const stillMs = 60_000
/** Most headers of a request, and most requests of one connection under way: browsers send one at a time. */
const mostHeaders = 64
const mostPiped = 8
/** Most connections: 2,000 devices of a hall hold six each at the very most. */
const mostOpen = 20_000

/**
 * Bounds the connections of a server. When there are too many, one that has not asked for anything yet goes first: who
 * is in use is never the price. `mayAnswer` is asked for each request; a false answer has closed its connection.
 */
export function limitConnections(
  server: Server,
  most = mostOpen,
): { mayAnswer(request: IncomingMessage, response: ServerResponse): boolean } {
  server.timeout = stillMs
  server.maxHeadersCount = mostHeaders
  /** Connections that have not asked for anything yet; the oldest first. */
  const silent = new Set<Socket>()
  const piped = new WeakMap<Socket, number>()
  let open = 0
  server.on('connection', (socket: Socket) => {
    open++
    silent.add(socket)
    socket.once('close', () => {
      open--
      silent.delete(socket)
    })
    if (open <= most) return
    for (const oldest of silent) return void oldest.destroy()
  })
  server.on('upgrade', (_, socket) => void silent.delete(socket as Socket))
  return {
    mayAnswer({ socket }, response) {
      silent.delete(socket)
      const underWay = (piped.get(socket) ?? 0) + 1
      piped.set(socket, underWay)
      response.once('close', () => piped.set(socket, (piped.get(socket) ?? 1) - 1))
      if (underWay <= mostPiped) return true
      socket.destroy()
      return false
    },
  }
}
