import { once } from 'node:events'
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'

/** What a proxy passes on, as the nginx of docs/operations.md does: the visitor's host, how they came, not who they are. */
const passedOn = ({ headers }: IncomingMessage): OutgoingHttpHeaders => {
  const { 'x-forwarded-for': _, ...kept } = headers
  return { ...kept, 'x-forwarded-proto': 'https' }
}

/** A proxy that ends TLS before a server on this machine; its port, and how to end it. */
export async function tlsProxy(
  credentials: { readonly key: string; readonly cert: string },
  backend: number,
): Promise<{ readonly port: number; close(): void }> {
  const proxy = createServer(credentials, (incoming, outgoing) => {
    const { method, url } = incoming
    const passed = request({ port: backend, host: '127.0.0.1', method, path: url, headers: passedOn(incoming) })
    passed.on('response', (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    outgoing.on('close', () => passed.destroy())
    incoming.pipe(passed)
  })
  proxy.on('upgrade', (incoming, visitor) => {
    const server = connect(backend, '127.0.0.1', () => {
      const lines = Object.entries(passedOn(incoming)).map(([name, value]) => `${name}: ${String(value)}\r\n`)
      server.write(`GET ${incoming.url} HTTP/1.1\r\n${lines.join('')}\r\n`)
      server.pipe(visitor).pipe(server)
    })
    server.on('error', () => visitor.destroy())
    visitor.on('error', () => server.destroy())
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (proxy.address() as AddressInfo).port,
    close() {
      proxy.closeAllConnections()
      proxy.close()
    },
  }
}
