import { createMiddleware } from 'hono/factory'

/** No script, style, font or connection but our own; pictures also from memory (a drawing before it is sent). */
const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/** [F4] Headers of every reply. */
export const headers = createMiddleware(async (context, next) => {
  await next()
  const set = (name: string, value: string) => context.res.headers.set(name, value)
  set('content-security-policy', policy)
  set('x-content-type-options', 'nosniff')
  set('referrer-policy', 'no-referrer')
  set('permissions-policy', 'geolocation=(), microphone=(self), camera=(self)')
})
