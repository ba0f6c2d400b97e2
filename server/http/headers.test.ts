import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { headers, pictureHeaders } from './headers.ts'

const routes = (secure: boolean) =>
  new Hono()
    .use(headers(() => secure))
    .get('/api/picture', (context) => context.body('x', 200, { ...pictureHeaders, 'cache-control': 'private' }))
    .get('/api/said', (context) => context.json({}))
    .get('/page', (context) => context.html(''))

const said = async (path: string, secure = false): Promise<Headers> => (await routes(secure).request(path)).headers

test('[F4] every reply bears the protections, those of what does not exist too', async () => {
  for (const path of ['/page', '/api/said', '/none']) {
    const told = await said(path)
    expect(told.get('content-security-policy'), path).toContain("default-src 'self'")
    expect(told.get('content-security-policy'), path).not.toContain('unsafe')
    expect(told.get('x-content-type-options'), path).toBe('nosniff')
    expect(told.get('referrer-policy'), path).toBe('no-referrer')
    expect(told.get('cross-origin-opener-policy'), path).toBe('same-origin')
    expect(told.get('cross-origin-resource-policy'), path).toBe('same-origin')
    expect(told.get('permissions-policy'), path).toContain('geolocation=()')
  }
})

test('[F4] a picture opened by itself runs and loads nothing, and keeps what it says of itself', async () => {
  const told = await said('/api/picture')
  expect(told.get('content-security-policy')).toContain("default-src 'none'")
  expect(told.get('content-security-policy')).toContain('sandbox')
  expect(told.get('cache-control')).toBe('private')
})

test('what the API says is kept by nobody; that one came over TLS is said over TLS alone', async () => {
  expect((await said('/api/said')).get('cache-control')).toBe('no-store')
  expect((await said('/page')).get('strict-transport-security')).toBeNull()
  expect((await said('/page', true)).get('strict-transport-security')).toMatch(/^max-age=\d{7,}/)
})
