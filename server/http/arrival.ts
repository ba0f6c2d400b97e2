import type { TLSSocket } from 'node:tls'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Arrival } from '../accounts/secure.ts'

/** How a request reached us: what the rule on accounts [F6] and the `Secure` cookie are judged by. */
export function arrivalOf(context: Context, trustProxy: boolean): Arrival {
  const { incoming } = context.env as HttpBindings
  const socket = incoming.socket as TLSSocket
  const proto = context.req.header('x-forwarded-proto') ?? null
  return {
    remoteAddress: socket.remoteAddress ?? null,
    tls: socket.encrypted === true,
    trustedProxyProto: trustProxy ? proto : null,
    forwarded:
      proto !== null ||
      context.req.header('x-forwarded-for') !== undefined ||
      context.req.header('forwarded') !== undefined,
  }
}

/** Whether the visitor's own connection is encrypted, so that cookies may say so. */
export const isSecure = (arrival: Arrival): boolean =>
  arrival.tls || arrival.trustedProxyProto?.toLowerCase() === 'https'
