import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { type IncomingMessage, request as plainly } from 'node:http'
import { request as safely } from 'node:https'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { draw } from '../../server/rehearsal/device.ts'
import { freshSpot, launch, type ServerProcess, type Spot } from '../../server/rehearsal/start-server.ts'
import { selfSigned } from './certificate.ts'
import { foundBoth, houses } from './houses.ts'
import { tlsProxy } from './tls-proxy.ts'

const name = 'ateliers.example'
const credentials = selfSigned(name)
let spot: Spot
let server: ServerProcess
let proxy: Awaited<ReturnType<typeof tlsProxy>>

beforeAll(async () => {
  const fresh = await freshSpot()
  spot = { ...fresh, env: { TRUST_PROXY: '1', BASE_URL: `https://${name}` } }
  await foundBoth(spot.dataDir)
  server = launch(spot)
  await server.listening
  proxy = await tlsProxy(credentials, spot.port)
}, 60_000)
afterAll(async () => {
  proxy.close()
  await server.end('SIGTERM')
  await rm(spot.dataDir, { recursive: true, force: true })
}, 60_000)

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** Asks through the proxy as a browser would, or past it. */
async function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}, past = false) {
  const sent = past
    ? plainly({ port: spot.port, host: '127.0.0.1', path, method, headers })
    : safely({
        port: proxy.port,
        host: '127.0.0.1',
        servername: name,
        ca: credentials.cert,
        path,
        method,
        headers: { host: name, ...headers },
      })
  sent.end(body === undefined ? undefined : JSON.stringify(body))
  const [reply] = (await once(sent, 'response')) as [IncomingMessage]
  let text = ''
  for await (const part of reply) text += String(part)
  return { status: reply.statusCode, headers: reply.headers, text, cookie: reply.headers['set-cookie']?.[0] ?? '' }
}

const signIn = (more: Asked = {}, past = false) =>
  ask(
    '/api/sessions',
    {
      method: 'POST',
      body: { email: houses[0].email, password: houses[0].password, device: draw() },
      ...more,
      headers: { 'content-type': 'application/json', ...more.headers },
    },
    past,
  )

test('[F6] behind a trusted TLS proxy accounts work, and every cookie is Secure, HttpOnly, Strict and of its handle alone', async () => {
  const { status, cookie, text } = await signIn({ headers: { origin: `https://${name}` } })
  expect([status, text.slice(0, 60)]).toEqual([200, expect.stringContaining('"ok":true')])
  const { handle } = (JSON.parse(text) as { result: { handle: string } }).result
  expect(cookie).toMatch(
    new RegExp(`^g=[\\w-]{43}; Path=/api/s/${handle}; Max-Age=\\d+; HttpOnly; SameSite=Strict; Secure$`),
  )
  const me = await ask(`/api/s/${handle}/office/me`, { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(me.status).toBe(200)
  const out = await ask(`/api/s/${handle}/office/session`, {
    method: 'DELETE',
    headers: { cookie: cookie.split(';')[0] ?? '' },
  })
  expect(out.cookie).toContain('Max-Age=0')
})

test('browsers are told to come back over TLS, and not by a server that was reached without it', async () => {
  for (const path of ['/', '/api/time', '/assets/none.js', '/healthz']) {
    expect((await ask(path)).headers['strict-transport-security'], path).toMatch(/^max-age=\d{7,}/)
    expect((await ask(path, {}, true)).headers['strict-transport-security'], path).toBeUndefined()
  }
})

test('[F6] what the proxy says of a visitor without TLS is believed too; without a proxy’s word only this machine counts', async () => {
  const plain = { headers: { 'x-forwarded-proto': 'http', host: name } }
  expect((await signIn(plain, true)).text).toContain('login/insecure')
  expect((await signIn({ headers: { host: name } }, true)).text).toContain('login/insecure')
  const here = await signIn({ headers: { host: `localhost:${spot.port}` } }, true)
  expect(here.text).toContain('"ok":true')
  expect(here.cookie).not.toContain('Secure')
})

test('another site’s page is another site behind a proxy as well, for requests and for walls', async () => {
  expect((await signIn({ headers: { origin: 'https://evil.example' } })).status).toBe(403)
  const url = `wss://127.0.0.1:${proxy.port}/api/s/${'x'.repeat(34)}/walls/ideas_t1/0`
  const how = async (origin: string): Promise<number> => {
    const options = { ca: credentials.cert, servername: name, headers: { host: name, origin } }
    const line = new WebSocket(url, [], options)
    const [code] = (await once(line, 'close')) as [number]
    return code
  }
  expect(await how('https://evil.example')).toBe(4403)
  expect(await how(`https://${name}`)).toBe(4401)
})
