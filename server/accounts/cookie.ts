/** The one cookie: a session's secret, sent only under that session's own path. */
const cookieName = 'g'

/** `Set-Cookie` of a session: scripts cannot read it, other sites cannot send it, other handles never see it. */
export const sessionCookie = (
  handle: string,
  token: string,
  { secure, maxAgeMs }: { readonly secure: boolean; readonly maxAgeMs: number },
): string =>
  `${cookieName}=${token}; Path=/api/s/${handle}; Max-Age=${Math.floor(maxAgeMs / 1000)}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`

/** Takes the cookie of a session back. */
export const endCookie = (handle: string): string =>
  `${cookieName}=; Path=/api/s/${handle}; Max-Age=0; HttpOnly; SameSite=Strict`

/** The secret in a `Cookie` header, or null. */
export function tokenIn(header: string | undefined): string | null {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=')
    if (name === cookieName && value) return value
  }
  return null
}
