/** How a request reached us. */
export interface Arrival {
  /** The socket's other end; null when it cannot be told. */
  readonly remoteAddress: string | null
  /** This very connection is TLS. */
  readonly tls: boolean
  /** What a proxy that we were told to trust says of the visitor's own connection; null without such a proxy. */
  readonly trustedProxyProto: string | null
  /** The request bears forwarding headers, whether or not their sender is trusted. */
  readonly forwarded: boolean
}

/**
 * [F6] Whether staff accounts may be used over this connection: TLS, or this very machine. A local proxy that
 * nobody vouched for makes every visitor look local; its headers betray it, and it is refused.
 */
export function mayUseAccounts({ remoteAddress, tls, trustedProxyProto, forwarded }: Arrival): boolean {
  if (tls) return true
  if (trustedProxyProto !== null) return trustedProxyProto.toLowerCase() === 'https'
  return !forwarded && isLoopback(remoteAddress)
}

/** 127.0.0.0/8 and ::1, also when an IPv6 socket writes IPv4. */
export function isLoopback(address: string | null): boolean {
  if (!address) return false
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:/, '')
    .replace(/%.*$/, '')
  return plain === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(plain)
}
