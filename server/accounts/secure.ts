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
  /** It asks for this machine by a name of its own: `localhost`, a loopback address, or that of BASE_URL. */
  readonly byOwnName: boolean
}

/**
 * [F6] Whether staff accounts may be used over this connection: TLS, or this very machine. A local proxy that
 * nobody vouched for makes every visitor look local; its headers betray it, and it is refused. A page elsewhere can
 * have its own name lead to this machine (DNS rebinding): the browser then asks for that name, and it is refused.
 */
export function mayUseAccounts({ remoteAddress, tls, trustedProxyProto, forwarded, byOwnName }: Arrival): boolean {
  if (tls) return true
  if (trustedProxyProto !== null) return trustedProxyProto.toLowerCase() === 'https'
  return !forwarded && byOwnName && isLoopback(remoteAddress)
}

/**
 * Whether a `Host` header asks for this machine by a name that only leads here, or by the one that `baseUrl` gives it on
 * plain HTTP. Under a name that is for TLS nothing comes without it but through a proxy that forgot to say so.
 */
export function isOwnName(host: string | undefined, baseUrl: string | null): boolean {
  if (!host) return false
  const asked = host.toLowerCase()
  const name = asked.replace(/:\d{1,5}$/, '')
  return name === 'localhost' || isLoopback(name.replace(/^\[(.*)\]$/, '$1')) || asked === plainHost(baseUrl)
}

const plainHost = (baseUrl: string | null): string | null =>
  baseUrl?.startsWith('http://') ? new URL(baseUrl).host : null

/** 127.0.0.0/8 and ::1, also when an IPv6 socket writes IPv4. */
export function isLoopback(address: string | null): boolean {
  if (!address) return false
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:/, '')
    .replace(/%.*$/, '')
  return plain === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(plain)
}
