import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'

/** No script, style, font or connection but our own; pictures also from memory (a drawing before it is sent). */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What somebody uploaded draws itself and does nothing else, opened by itself too. */
export const pictureHeaders = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'content-disposition': 'inline',
} as const

/** [F4] Headers of every reply. */
export const protections = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** Browsers that came over TLS come back over TLS, for half a year. */
const onlyTls = 'max-age=15552000'

/** [F4] Puts the protections on every reply, but for what a reply says of itself; `isSecure` says whether its visitor came over TLS. What the API says is kept by nobody. */
export const headers = (isSecure: (context: Context) => boolean) =>
  createMiddleware(async (context, next) => {
    await next()
    const { headers: said } = context.res
    for (const [name, value] of Object.entries(protections)) if (!said.has(name)) said.set(name, value)
    if (isSecure(context)) said.set('strict-transport-security', onlyTls)
    if (context.req.path.startsWith('/api/') && !said.has('cache-control')) said.set('cache-control', 'no-store')
  })
