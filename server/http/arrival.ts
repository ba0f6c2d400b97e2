import type { TLSSocket } from 'node:tls'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { type Arrival, isOwnName } from '../accounts/secure.ts'
import type { Settings } from '../config.ts'

/** Headers by which a proxy or a tunnel betrays itself. */
const ofProxies = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'via',
  'cf-connecting-ip',
  'true-client-ip',
] as const

/** How a request reached us: what the rule on accounts [F6] and the `Secure` cookie are judged by. */
export function arrivalOf(
  context: Context,
  { trustProxy, baseUrl }: Pick<Settings, 'trustProxy' | 'baseUrl'>,
): Arrival {
  const { incoming } = context.env as HttpBindings
  const socket = incoming.socket as TLSSocket
  return {
    remoteAddress: socket.remoteAddress ?? null,
    tls: socket.encrypted === true,
    trustedProxyProto: trustProxy ? (context.req.header('x-forwarded-proto') ?? null) : null,
    forwarded: ofProxies.some((name) => context.req.header(name) !== undefined),
    byOwnName: isOwnName(context.req.header('host'), baseUrl),
  }
}

/** Whether the visitor's own connection is encrypted, so that cookies may say so. */
export const isSecure = (arrival: Arrival): boolean =>
  arrival.tls || arrival.trustedProxyProto?.toLowerCase() === 'https'
